import type { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { answerId } from '../ids.ts';
import type { Fact } from '../ledger/fact.ts';
import type { RecordEdits } from '../model/record-edits.ts';
import { removeNode, restateNode } from './difference.ts';
import { lastPosition } from './last-position.ts';

type AnswerEdits = Pick<RecordEdits, 'answers' | 'newAnswers' | 'removedAnswers'>;

/** Changes and removes answers to conditions, and records new ones behind all others, so that each counts from its day on. */
export function editAnswers(
  organization: string,
  records: OrganizationRecords,
  { answers, newAnswers, removedAnswers }: AnswerEdits,
): readonly Fact[] {
  const taken = new Set(records.answers.keys());
  let position = lastPosition(records.answers.values());
  return [
    ...removedAnswers.flatMap((answer) => [...removeNode('ConditionAnswer', answer)]),
    ...answers.flatMap((answer) => [
      ...restateNode('ConditionAnswer', answer, records.answers.get(answer.id)),
    ]),
    ...newAnswers.flatMap((answer) => {
      const idOf = (n: number): string =>
        answerId(organization, `${answer.framework}:${answer.condition}`, answer.system, answer.on, n);
      let n = 1;
      while (taken.has(idOf(n))) n++;
      const id = idOf(n);
      taken.add(id);
      const record = { id, organization, ...answer, position: ++position };
      return [...restateNode('ConditionAnswer', record, undefined)];
    }),
  ];
}
