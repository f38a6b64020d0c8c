import type { AnswerHeading } from '../coverage/questions/answer.ts';

/** Whose list one is, as its cursors name it: the id of a record, or the parameters of an answer and a row of it. */
export type ListOwner = readonly unknown[];

/** What an answer was asked for. The recorded state is left out, since the cursors of a computed list name it beside. */
export function ownedByAnswer({
  organization,
  system,
  frameworks,
  asOf,
  crosswalks,
}: Pick<AnswerHeading, 'organization' | 'system' | 'frameworks' | 'asOf' | 'crosswalks'>): ListOwner {
  return [organization, system, frameworks, asOf, crosswalks.join(' ')];
}
