import type { Projection } from '../coverage/projection/projection.ts';
import type { Steps } from '../coverage/steps.ts';
import { nameKey } from '../model/name-key.ts';

/** Values of one facet that are listed: those that the most records have. */
export const MOST_VALUES = 100;

/** Values that are counted between two steps. */
const AT_ONCE = 1_000;

/** How many records have a value. */
export interface Counted<V> {
  readonly value: V;
  readonly count: number;
}

/** What records are counted by. */
export interface Facet<R, V> {
  /** The values of a record, each once. */
  valuesOf(record: R): readonly (string | number)[];
  /** How many rows are listed at most. */
  readonly most: number;
  /** What is listed of the values that were found, those that most records have first. */
  listed(found: readonly Counted<string | number>[], projection: Projection): readonly Counted<V>[];
}

/** A closed set of words, each of which is listed in the order of the set, also where no record has it. */
export function closedFacet<R, const V extends string | number>(
  values: readonly V[],
  valuesOf: (record: R) => readonly (V | null)[],
): Facet<R, V> {
  return {
    valuesOf: (record) => valuesOf(record).filter((value) => value !== null),
    most: values.length,
    listed: (found) => {
      const counts = new Map(found.map(({ value, count }) => [value, count]));
      return values.map((value) => ({ value, count: counts.get(value) ?? 0 }));
    },
  };
}

/** Names of records, of which the most frequent are listed as what they name; names of nothing are left out. */
export function namedFacet<R, V>(
  valuesOf: (record: R) => readonly string[],
  find: (name: string, projection: Projection) => V | null | undefined,
): Facet<R, V> {
  return {
    valuesOf,
    most: MOST_VALUES,
    listed: (found, projection) =>
      found
        .flatMap(({ value, count }) => {
          const named = find(String(value), projection);
          return named === null || named === undefined ? [] : [{ value: named, count }];
        })
        .slice(0, MOST_VALUES),
  };
}

/** Roles, which are the same whatever the letter case, spaces and punctuation around them; the first spelling is listed. */
export function ownerFacet<R>(ownersOf: (record: R) => readonly (string | null)[]): Facet<R, string> {
  return {
    valuesOf: (record) => {
      const owners = ownersOf(record).filter((owner) => owner !== null);
      return [...new Map(owners.map((owner) => [nameKey(owner), owner])).values()];
    },
    most: MOST_VALUES,
    listed: (found) => {
      const merged = new Map<string, Counted<string>>();
      for (const { value, count } of found) {
        const owner = String(value);
        const known = merged.get(nameKey(owner));
        merged.set(nameKey(owner), { value: known?.value ?? owner, count: count + (known?.count ?? 0) });
      }
      return [...merged.values()].toSorted((a, b) => b.count - a.count).slice(0, MOST_VALUES);
    },
  };
}

/** Facets of some records, by name. */
export type Facets<R> = Readonly<Record<string, Pick<Facet<R, unknown>, 'valuesOf'>>>;

/** Records counted by their facets. */
export interface FacetCounts {
  readonly projection: Projection;
  /** How many records there are. */
  readonly total: number;
  /** The values of each facet, those that most records have first, equal ones in the order of the records. */
  readonly found: Readonly<Record<string, readonly Counted<string | number>[]>>;
}

/** Counts records by all their facets; a step is some records. */
export function* countFacets<R>(
  projection: Projection,
  records: readonly R[],
  facets: Facets<R>,
): Steps<FacetCounts> {
  const counting = Object.entries(facets).map(([name, { valuesOf }]) => ({
    ...{ name, valuesOf },
    counts: new Map<string | number, number>(),
  }));
  let looked = 0;
  for (const record of records) {
    for (const { valuesOf, counts } of counting) {
      looked++;
      for (const value of valuesOf(record)) {
        looked++;
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    if (looked < AT_ONCE) continue;
    looked = 0;
    yield;
  }
  const found = Object.fromEntries(
    counting.map(({ name, counts }) => {
      const values = [...counts].map(([value, count]) => ({ value, count }));
      return [name, values.sort((a, b) => b.count - a.count)];
    }),
  );
  return { projection, total: records.length, found };
}
