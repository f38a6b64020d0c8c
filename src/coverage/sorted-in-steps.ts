import { byPlaceInFile } from '../model/in-file-order.ts';
import { listedInSteps, type Steps } from './steps.ts';

/** So many items are sorted, or merged, in a step. */
const ITEMS = 256;

/** The items in order, as `toSorted` would give them; a step is some of them. */
export function* sortedInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  let runs: readonly (readonly T[])[] = yield* runsOf(items, compare);
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let run = 0; run < runs.length; run += 2)
      merged.push(yield* mergedInSteps(runs[run]!, runs[run + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

/** As `inFileOrder`; a step is some records. */
export function* inFileOrderInSteps<R extends { readonly id: string; readonly position: number }>(
  records: Iterable<R>,
): Steps<readonly R[]> {
  const all = yield* listedInSteps(records);
  return yield* sortedInSteps(all, byPlaceInFile);
}

/** Lists that are in order, as few as items that are in order already make: records mostly come as their file has them. */
function* runsOf<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<readonly (readonly T[])[]> {
  const runs: T[][] = [];
  for (let at = 0; at < items.length; at += ITEMS) {
    const sorted = items.slice(at, at + ITEMS).sort(compare);
    const before = runs.at(-1);
    if (before !== undefined && compare(before.at(-1)!, sorted[0]!) <= 0) before.push(...sorted);
    else runs.push(sorted);
    yield;
  }
  return runs;
}

/** Of items that are equal, those of the first list come first. */
function* mergedInSteps<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  if (second.length === 0) return first;
  const merged: T[] = [];
  for (let a = 0, b = 0; a < first.length || b < second.length; ) {
    const isFirst = b >= second.length || (a < first.length && compare(first[a]!, second[b]!) <= 0);
    merged.push(isFirst ? first[a++]! : second[b++]!);
    if (merged.length % ITEMS === 0) yield;
  }
  return merged;
}
