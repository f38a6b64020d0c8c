import type { Projection } from '../coverage/projection/projection.ts';
import { dateProblems } from '../coverage/questions/date-problems.ts';
import { foldText, textTest } from '../coverage/text-search.ts';
import { nameKey } from '../model/name-key.ts';
import { fieldRefusal, orRefuse, refusalOf } from './error-codes.ts';
import { localIdsOfSystems } from './local-ids-of-systems.ts';

/** Whether a record is wanted. */
export type RecordTest<R> = (record: R) => boolean;

/** What a filter gives for one field: absent and null exclude nothing. */
type Given<T> = T | null | undefined;

/** A record has to pass every test; null: there is none. */
export function allOf<R>(tests: readonly (RecordTest<R> | null)[]): RecordTest<R> | null {
  const real = tests.filter((test) => test !== null);
  return real.length === 0 ? null : (record) => real.every((test) => test(record));
}

/** Every word is in one of the texts. Throws `INVALID_PARAMETER` for a text that is too long. */
export function hasText<R>(
  text: Given<string>,
  textsOf: (record: R) => readonly (string | null)[],
): RecordTest<R> | null {
  const test = orRefuse(textTest(text ?? null, 'filter.text'));
  return text === null || text === undefined ? null : (record) => test(foldText(textsOf(record).join(' ')));
}

export function isOneOf<R, V>(wanted: Given<readonly V[]>, of: (record: R) => V): RecordTest<R> | null {
  if (wanted === null || wanted === undefined) return null;
  const set = new Set(wanted);
  return (record) => set.has(of(record));
}

export function isSame<R, V>(wanted: Given<V>, of: (record: R) => V): RecordTest<R> | null {
  return wanted === null || wanted === undefined ? null : (record) => of(record) === wanted;
}

/** A role is the same whatever the letter case, spaces and punctuation around it. */
export function hasOwner<R extends { readonly owner: string | null }>(
  owner: Given<string>,
): RecordTest<R> | null {
  if (owner === null || owner === undefined) return null;
  const key = nameKey(owner);
  return (record) => record.owner !== null && nameKey(record.owner) === key;
}

/** The day that a field of a filter gives; null: none. Throws `INVALID_DATE`. */
export function givenDay(day: Given<string>, field: string): string | null {
  if (day === null || day === undefined) return null;
  const problems = dateProblems(day, `filter.${field}`);
  if (problems.length > 0) throw refusalOf(problems);
  return day;
}

/** A day lies between two others, both inclusive; null: no limit. A record without a day lies between none. */
export function isBetween<R>(
  first: string | null,
  last: string | null,
  dayOf: (record: R) => string | null,
): RecordTest<R> | null {
  if (first === null && last === null) return null;
  return (record) => {
    const day = dayOf(record);
    return day !== null && (first === null || first <= day) && (last === null || day <= last);
  };
}

/** The local id of the system that a filter names by its global id. Throws `UNKNOWN_SYSTEM`. */
export function filteredSystem(projection: Projection, system: Given<string>): string | null {
  if (system === null || system === undefined) return null;
  const [localId] = localIdsOfSystems(projection, [system]) ?? [];
  if (localId === undefined)
    throw fieldRefusal('filter.system', 'UNKNOWN_SYSTEM', `There is no system ${JSON.stringify(system)}.`);
  return localId;
}
