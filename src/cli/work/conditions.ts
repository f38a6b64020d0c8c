import {
  type AskedCondition,
  askConditions,
  type ConditionsAnswer,
} from '../../coverage/questions/conditions.ts';
import { formatEnd, formatHeading } from '../answer-heading.ts';
import { conditionsAnswer } from '../answers/conditions-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import type { Layout } from '../layout.ts';
import { provisionColumn } from '../provision-column.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';
import { wrap } from '../wrap.ts';

/** `conditions`: the yes/no questions of the chosen frameworks, with their current answers. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const answer = askConditions(projection, choiceOf(flags), listOf(flags.frameworks));
    return terminal.tell(conditionsAnswer, answer, formatConditions);
  });

function formatConditions(answer: ConditionsAnswer, layout: Layout): string {
  const open = answer.conditions.filter((condition) => condition.answer === null);
  // Most frameworks ask nothing: those that do are named once if there is one, and else in each row.
  const asking = [...new Set(answer.conditions.map(({ framework }) => framework))];
  const column = provisionColumn(asking.length === 1 ? asking : answer.frameworks, 'Condition');
  const rows = answer.conditions.map((condition) => [
    condition.answer ?? 'open',
    condition.undetermined,
    column.name(condition.framework, condition.id),
    condition.question,
    answeredBy(condition, layout),
  ]);
  return [
    formatHeading(
      `Conditions${column.ofFramework}`,
      answer,
      layout,
      `${open.length} of ${answer.conditions.length} open`,
    ),
    ...wrap(
      'Wait: how many provisions wait for the answer. Answered: by whom, for which system and when, or who has to answer. Notes are shown with --verbose.',
      layout.width,
    ),
    '',
    formatTable(['Answer', 'Wait', column.header, 'Question', 'Answered'], rows, layout.width),
    formatEnd(answer, layout),
  ].join('\n');
}

/** Who answered, for which system and when, with the note if it is asked for; or who has to answer. */
function answeredBy(
  { record, answeredFor, by, on, scope: asked }: AskedCondition,
  { isVerbose }: Layout,
): string {
  if (record === null) return asked === 'system' ? '(each system)' : '(the organization)';
  const scope = answeredFor === null ? null : `for ${answeredFor}`;
  const who = [by, scope, on].filter((part) => part !== null).join(', ');
  return record.note === null || !isVerbose ? who : `${who}: ${record.note}`;
}
