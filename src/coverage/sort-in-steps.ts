import type { Steps } from './steps.ts';

/** Items that are sorted or merged between two steps: some milliseconds of work. */
const AT_ONCE = 1_000;

/** Sorts a long list in short steps; items that compare as equal keep their order. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    runs.push(items.slice(start, start + AT_ONCE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let run = 0; run < runs.length; run += 2)
      merged.push(yield* mergeInSteps(runs[run]!, runs[run + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSteps<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  const merged: T[] = [];
  let [first, second] = [0, 0];
  while (first < one.length && second < other.length) {
    const takesFirst = compare(one[first]!, other[second]!) <= 0;
    merged.push(takesFirst ? one[first++]! : other[second++]!);
    if (merged.length % AT_ONCE === 0) yield;
  }
  return merged.concat(one.slice(first), other.slice(second));
}
