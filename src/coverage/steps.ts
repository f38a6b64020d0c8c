import { addToGroup } from '../model/group-by.ts';
/** Long work in short steps: it yields after each of them, so that somebody else can be served, and ends with a result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Takes all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** So many rows of typed arrays are read in a step: that takes less than a millisecond. */
export const ROWS_IN_A_STEP = 1_024;

/** So many records are read in a step: that takes less than a millisecond, too. */
export const RECORDS_IN_A_STEP = 512;

/** Visits items in their order; a step is some of them. It ends with a step: whoever visits many short lists yields too. */
export function* eachInSteps<T>(
  items: Iterable<T>,
  visit: (item: T) => void,
  inAStep: number = RECORDS_IN_A_STEP,
): Steps<void> {
  let seen = 0;
  for (const item of items) {
    visit(item);
    if (++seen % inAStep === 0) yield;
  }
  if (seen > 0) yield;
}

/** Visits numbers from 0 on, below a length, as ranges: from the first to before the second. A step is a range. */
export function* rangesInSteps(length: number, visit: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < length; from += ROWS_IN_A_STEP) {
    visit(from, Math.min(from + ROWS_IN_A_STEP, length));
    yield;
  }
}

/** All items as a list; a step is some of them. */
export function* listedInSteps<T>(items: Iterable<T>): Steps<readonly T[]> {
  const all: T[] = [];
  yield* eachInSteps(items, (item) => all.push(item), ROWS_IN_A_STEP);
  return all;
}

/** Numbers in as little room as they need; a step is some of them. */
export function* packedInSteps(numbers: readonly number[]): Steps<Int32Array> {
  const packed = new Int32Array(numbers.length);
  yield* rangesInSteps(numbers.length, (from, to) => {
    for (let at = from; at < to; at++) packed[at] = numbers[at]!;
  });
  return packed;
}

/** The items that are wanted; a step is some of all. */
export function* filteredInSteps<T>(items: Iterable<T>, isWanted: (item: T) => boolean): Steps<readonly T[]> {
  const wanted: T[] = [];
  yield* eachInSteps(items, (item) => {
    if (isWanted(item)) wanted.push(item);
  });
  return wanted;
}

/** Records by key, as `groupBy` gives them; a step is some records. */
export function* groupByInSteps<R, K>(records: Iterable<R>, keyOf: (record: R) => K): Steps<Map<K, R[]>> {
  const groups = new Map<K, R[]>();
  yield* eachInSteps(records, (record) => {
    const key = keyOf(record);
    addToGroup(groups, key, record);
  });
  return groups;
}

/** How many items have each key; a step is some items. */
export function* countByInSteps<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Steps<Map<K, number>> {
  const counts = new Map<K, number>();
  yield* eachInSteps(items, (item) => {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

/** Work that is short enough to be one step. */
// biome-ignore lint/correctness/useYield: it is one step, after which it ends.
export function* oneStep<T>(work: () => T): Steps<T> {
  return work();
}
