import { askConditions, type ConditionsAnswer } from '../../coverage/questions/conditions.ts';
import { formatHeading, formatNotices } from '../answer-heading.ts';
import { conditionsAnswer } from '../answers/conditions-answer.ts';
import type { CommandWork } from '../command-runner.ts';
import { choiceOf, listOf } from '../question-flags.ts';
import { formatTable } from '../table.ts';
import { withProjection } from '../with-store.ts';

/** `conditions`: the yes/no questions of the chosen frameworks, with their current answers. */
export const work: CommandWork = (terminal, options) =>
  withProjection(terminal, options, (projection, flags) => {
    const answer = askConditions(projection, choiceOf(flags), listOf(flags.frameworks));
    return terminal.tell(conditionsAnswer, answer, formatConditions);
  });

function formatConditions(answer: ConditionsAnswer, width: number | null): string {
  const open = answer.conditions.filter((condition) => condition.answer === null);
  const rows = answer.conditions.map((condition) => [
    condition.answer ?? 'open',
    condition.framework,
    condition.id,
    condition.question,
    condition.scope === 'system' ? 'each system' : 'the organization',
    condition.answeredFor,
    condition.by,
    condition.on,
    condition.note,
    condition.undetermined,
  ]);
  const columns = [
    ...['Answer', 'Framework', 'Id', 'Question', 'Asked of', 'Answered for', 'By', 'On', 'Note'],
    'Undetermined provisions',
  ];
  return [
    formatHeading(`Conditions, ${open.length} of ${answer.conditions.length} open`, answer),
    formatTable(columns, rows, width),
    formatNotices(answer.notices),
  ].join('\n');
}
