import type { Place } from './problem.ts';

/** How many places are named beside the first. */
const FURTHER = 2;

/** One sentence that is said of one or more places. */
export interface Grouped<T> {
  readonly first: T;
  /** The next places in order, a few of them. */
  readonly further: readonly Place[];
  /** Of all places. */
  readonly count: number;
}

/** Groups what has the same code and sentence, in the order in which each comes first. */
export function groupEqual<
  T extends { readonly at: Place; readonly code: string; readonly sentence: string },
>(items: Iterable<T>): readonly Grouped<T>[] {
  const groups = new Map<string, { first: T; further: Place[]; count: number }>();
  for (const item of items) {
    const key = `${item.code} ${item.sentence}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: item, further: [], count: 1 });
    else {
      group.count++;
      if (group.further.length < FURTHER) group.further.push(item.at);
    }
  }
  return [...groups.values()];
}
