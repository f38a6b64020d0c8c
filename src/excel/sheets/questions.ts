import type { AskedQuestions } from '../ask-questions.ts';
import type { Sheet } from '../sheet.ts';

/** The yes/no questions on which provisions depend, scope after scope, the open questions of each first. */
export function questionsSheet({ questions }: AskedQuestions): Sheet {
  return {
    name: 'Questions',
    blocksBy: 0,
    frozenColumns: 3,
    whenEmpty: 'No framework of this workbook asks anything.',
    columns: [
      { header: 'Scope', width: 20 },
      { header: 'Framework', width: 24 },
      { header: 'Id', width: 36 },
      { header: 'Question', width: 62, wrap: true },
      { header: 'Asked of', width: 14 },
      { header: 'Answer', width: 10 },
      { header: 'Answered for', width: 20 },
      { header: 'By', width: 26, wrap: true },
      { header: 'On', width: 12 },
      { header: 'Undetermined provisions', width: 14 },
    ],
    rows: questions.map(({ scope, condition }) => [
      scope,
      condition.framework,
      condition.id,
      condition.question,
      condition.scope,
      { status: condition.answer ?? 'open' },
      condition.answer === null ? null : (condition.answeredFor ?? 'organization'),
      condition.by,
      { day: condition.on },
      condition.undetermined,
    ]),
  };
}
