import type { Condition, Framework, Term } from '../../model/framework.ts';

/** Something that a provision states in the words of its framework, and the framework that explains them. */
export interface OfFramework<T> {
  readonly framework: Framework;
  readonly stated: T;
}

/** The roles or classes with these ids, in the order of the framework. */
export function namedTerms(terms: readonly Term[], ids: readonly string[]): readonly Term[] {
  return terms.filter(({ id }) => ids.includes(id));
}

/** The class that a rule is limited to; null: it is limited to none. */
export function namedClass({ classes }: Pick<Framework, 'classes'>, id: string | null): Term | null {
  return classes.find((term) => term.id === id) ?? null;
}

/** The condition with an id; null: the framework no longer has it. */
export function namedCondition(framework: Framework | null | undefined, id: string): Condition | null {
  return framework?.conditions.find((condition) => condition.id === id) ?? null;
}
