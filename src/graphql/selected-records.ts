import { sortInSteps } from '../coverage/sort-in-steps.ts';
import type { Steps } from '../coverage/steps.ts';
import { dayNumber } from '../model/day.ts';
import { nameKey } from '../model/name-key.ts';
import { compareKeys, type Key, placeInFile } from './page-by-key.ts';

/** Records that are looked at between two steps. */
const AT_ONCE = 1_000;

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
  for (let start = 0; isWanted !== null && start < records.length; start += AT_ONCE) {
    wanted.push(...records.slice(start, start + AT_ONCE).filter(isWanted));
    yield;
  }
  const selected = isWanted === null ? records : wanted;
  if (order === null) return selected;
  const keyed = selected.map((record) => ({ record, key: order(record) }));
  yield;
  const sorted = yield* sortInSteps(keyed, (a, b) => compareKeys(a.key, b.key));
  return sorted.map(({ record }) => record);
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
