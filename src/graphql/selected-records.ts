import { sortedInSteps } from '../coverage/sorted-in-steps.ts';
import { eachInSteps, ROWS_IN_A_STEP, type Steps } from '../coverage/steps.ts';
import { dayNumber } from '../model/day.ts';
import { nameKey } from '../model/name-key.ts';
import { compareKeys, type Key, placeInFile } from './page-by-key.ts';

/** A record that has a place in its file. */
export interface PlacedRecord {
  readonly id: string;
  readonly position: number;
}

/** What orders the records of a list before their places in the file do. */
export type Order<R> = (record: R) => Key;

/** The key of a record in an order; null: the order of the file. */
export function keyIn<R extends PlacedRecord>(order: Order<R> | null): (record: R) => Key {
  return order === null ? placeInFile : (record) => [...order(record), ...placeInFile(record)];
}

/** The records that are wanted, in an order. Records in file order are given; null: all, and this order. */
export function* selectedRecords<R>(
  records: readonly R[],
  isWanted: ((record: R) => boolean) | null,
  order: Order<R> | null,
): Steps<readonly R[]> {
  const wanted: R[] = [];
  if (isWanted !== null)
    yield* eachInSteps(records, (record) => {
      if (isWanted(record)) wanted.push(record);
    });
  const selected = isWanted === null ? records : wanted;
  if (order === null) return selected;
  const keyed: { readonly record: R; readonly key: Key }[] = [];
  yield* eachInSteps(selected, (record) => keyed.push({ record, key: order(record) }));
  const sorted = yield* sortedInSteps(keyed, (a, b) => compareKeys(a.key, b.key));
  const ordered: R[] = [];
  yield* eachInSteps(sorted, ({ record }) => ordered.push(record), ROWS_IN_A_STEP);
  return ordered;
}

/** A later day than any that is recorded. */
const NO_DAY = 1e9;

/** Orders by a day, the earliest first and those without one last. */
export function byDay<R>(day: (record: R) => string | null): Order<R> {
  return (record) => [dayNumber(day(record) ?? '') ?? NO_DAY];
}

/** Orders by a day, the newest first and those without one last. */
export function byNewest<R>(day: (record: R) => string | null): Order<R> {
  return (record) => [-(dayNumber(day(record) ?? '') ?? -NO_DAY)];
}

/** Orders by a text without regard to letter case, those without one last. */
export function byText<R>(text: (record: R) => string | null): Order<R> {
  return (record) => {
    const own = text(record);
    // Numbers come before texts.
    return own === null ? [1] : [0, nameKey(own)];
  };
}
