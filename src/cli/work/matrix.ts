import { answerMatrix, type MatrixAnswer } from '../../coverage/questions/matrix.ts';
import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import { formatHeading, formatNotices } from '../answer-heading.ts';
import { matrixAnswer } from '../answers/matrix-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `matrix`: counts for the organization and every system, by framework. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const answer = answerMatrix(projection, choiceOf(flags), listOf(flags.frameworks));
    return terminal.tell(matrixAnswer, answer, formatMatrix);
  });

function formatMatrix(answer: MatrixAnswer, width: number | null): string {
  const rows = answer.rows.map((row) => [
    row.system ?? '(organization)',
    row.framework,
    ...COVERAGE_STATUSES.map((status) => row.counts[status]),
  ]);
  return [
    formatHeading('Matrix', answer),
    formatTable(['System', 'Framework', ...COVERAGE_STATUSES], rows, width),
    formatNotices(answer.notices),
  ].join('\n');
}
