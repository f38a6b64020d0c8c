import { groupBy } from '../../../../src/model/group-by.ts';
import type { QuestionOrderQuery } from './question-order.graphql.ts';
import type { QuestionsQuery_node_conditions_nodes as Asked } from './questions.graphql.ts';

export const SHOWN = ['all', 'open', 'answered'] as const;
export type Shown = (typeof SHOWN)[number];

/** What the address filters questions by. */
export interface QuestionFilter {
  readonly shown: Shown;
  readonly text: string;
}

export interface FrameworkQuestions {
  readonly slug: string;
  readonly title: string;
  readonly questions: readonly Asked[];
}

/** The questions that the filter leaves, by framework, each in the order in which the catalogue has them. */
export function questionsByFramework(
  asked: readonly Asked[],
  order: QuestionOrderQuery | null,
  filter: QuestionFilter,
): readonly FrameworkQuestions[] {
  const places = new Map<string, number>();
  for (const { slug, conditions } of order?.frameworks ?? [])
    for (const { conditionId } of conditions) places.set(keyOf(slug, conditionId), places.size);
  const placeOf = ({ framework, condition }: Asked): number =>
    places.get(keyOf(framework.slug, condition.conditionId)) ?? places.size;
  const left = asked
    .filter((question) => matches(question, filter))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  return [...groupBy(left, ({ framework }) => framework.slug)].map(([slug, questions]) => ({
    ...{ slug, title: questions[0]?.framework.title ?? slug, questions },
  }));
}

function matches({ answer, condition }: Asked, { shown, text }: QuestionFilter): boolean {
  if (shown === 'open' && answer !== null) return false;
  if (shown === 'answered' && answer === null) return false;
  const words = `${condition.label} ${condition.question} ${condition.conditionId}`.toLowerCase();
  return words.includes(text.trim().toLowerCase());
}

function keyOf(framework: string, condition: string): string {
  return `${framework} ${condition}`;
}
