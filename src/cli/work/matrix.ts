import { answerMatrix, type MatrixAnswer } from '../../coverage/questions/matrix.ts';
import { counted } from '../../model/counted.ts';
import { groupBy } from '../../model/group-by.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { matrixAnswer } from '../answers/matrix-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import type { Layout } from '../layout.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { countsInOrder, STATUS_HEADS, STATUS_HEADS_IN_WORDS } from '../status-counts.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';
import { wrap } from '../wrap.ts';

/** `matrix`: counts for the organization and every system, by framework. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const answer = answerMatrix(projection, choiceOf(flags), listOf(flags.frameworks));
    return terminal.tell(matrixAnswer, answer, formatMatrix);
  });

/** A table for each framework: the organization first, then the systems. */
function formatMatrix(answer: MatrixAnswer, layout: Layout): string {
  const byFramework = [...groupBy(answer.rows, ({ framework }) => framework)];
  const systems = new Set(answer.rows.flatMap(({ system }) => system ?? []));
  const summary = `${counted(byFramework.length, 'framework')} and ${counted(systems.size, 'system')}`;
  return [
    formatHeading('Matrix', answer, layout, summary),
    ...wrap(STATUS_HEADS_IN_WORDS, layout.width),
    ...byFramework.flatMap(([framework, rows]) => [
      '',
      framework,
      formatTable(
        ['Scope', ...STATUS_HEADS],
        rows.map(({ system, counts }) => [system ?? 'organization', ...countsInOrder(counts)]),
        layout.width,
      ),
    ]),
    formatEnd(answer, layout),
  ].join('\n');
}
