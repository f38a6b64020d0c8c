import { groupBy } from '../../../../src/model/group-by.ts';
import type { KindPresence } from '../../ask/schema-types.ts';
import type { ViewedQuestionFragment } from './view.graphql.ts';

/** In the order in which stages count them. */
export const PRESENCES: readonly KindPresence[] = ['PRESENT', 'ELSEWHERE', 'WAITING', 'LAPSED', 'MISSING'];

/** A stage of a process, with the questions that belong to it. Null as name: the view has no stages. */
export interface Stage {
  readonly name: string | null;
  readonly questions: readonly ViewedQuestionFragment[];
  /** How many kinds of evidence of its questions are present, lapsed, missing …, counted in each scope. */
  readonly presences: ReadonlyMap<KindPresence, number>;
}

/** The stages in the order of their first questions. */
export function stagesOf(questions: readonly ViewedQuestionFragment[]): readonly Stage[] {
  return [...groupBy(questions, ({ stage }) => stage)].map(([name, of]) => ({
    ...{ name, questions: of, presences: countPresences(of) },
  }));
}

function countPresences(questions: readonly ViewedQuestionFragment[]): ReadonlyMap<KindPresence, number> {
  const counts = new Map<KindPresence, number>();
  for (const { scopes } of questions)
    for (const { kinds } of scopes?.nodes ?? [])
      for (const { presence } of kinds) counts.set(presence, (counts.get(presence) ?? 0) + 1);
  return counts;
}

/** The id of the section of a stage, to which the row of stages leads. */
export function idOfStage(place: number): string {
  return `stage-${place + 1}`;
}
