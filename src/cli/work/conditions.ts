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
  const column = provisionColumn(answer.frameworks, 'Condition');
  const rows = answer.conditions.map((condition) => [
    condition.answer ?? 'open',
    column.name(condition.framework, condition.id),
    condition.question,
    condition.scope,
    answeredBy(condition),
    condition.undetermined,
  ]);
  return [
    formatHeading(
      `Conditions${column.ofFramework}`,
      answer,
      layout,
      `${open.length} of ${answer.conditions.length} open`,
    ),
    ...wrap('Wait: how many provisions wait for the answer.', layout.width),
    '',
    formatTable(['Answer', column.header, 'Question', 'Asked of', 'Answered by', 'Wait'], rows, layout.width),
    formatEnd(answer, layout),
  ].join('\n');
}

/** Who answered, for which system and when, with the note. */
function answeredBy({ record, answeredFor, by, on }: AskedCondition): string | null {
  if (record === null) return null;
  const scope = answeredFor === null ? null : `for ${answeredFor}`;
  const who = [by, scope, on].filter((part) => part !== null).join(', ');
  return record.note === null ? who : `${who}: ${record.note}`;
}
