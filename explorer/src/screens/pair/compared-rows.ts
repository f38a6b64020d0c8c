import type { Relationship } from '../../ask/schema-types.ts';
import { compareText } from '../../table/column.ts';
import type { MappedProvisionFragment, RowOfPairFragment as Row } from './rows-of-pair.graphql.ts';

/** What two crosswalks say of the same provisions. One that has no row says nothing. */
export interface ComparedRow {
  readonly key: string;
  readonly sources: readonly MappedProvisionFragment[];
  readonly targets: readonly MappedProvisionFragment[];
  readonly first: readonly Row[];
  readonly second: readonly Row[];
}

export const AGREEMENTS = ['same', 'different', 'first', 'second'] as const;
/** Both have the same relationship, both have different ones, or only one of the two has a row. */
export type Agreement = (typeof AGREEMENTS)[number];

const REVERSED: Readonly<Partial<Record<Relationship, Relationship>>> = {
  SUBSET_OF: 'SUPERSET_OF',
  SUPERSET_OF: 'SUBSET_OF',
};

/** A row as it is read from its target to its source. */
export function reversed({ sources, targets, relationship, ...row }: Row): Row {
  const read = REVERSED[relationship] ?? relationship;
  return { ...row, sources: targets, targets: sources, relationship: read };
}

/** Puts the rows of two crosswalks beside each other, which both are read in the same direction. */
export function comparedRows(first: readonly Row[], second: readonly Row[]): readonly ComparedRow[] {
  const byKey = new Map<string, { readonly of: Row; readonly first: Row[]; readonly second: Row[] }>();
  const rowsAt = (row: Row) => {
    const key = `${refsOf(row.sources)} ${refsOf(row.targets)}`;
    const known = byKey.get(key) ?? { of: row, first: [], second: [] };
    byKey.set(key, known);
    return known;
  };
  for (const row of first) rowsAt(row).first.push(row);
  for (const row of second) rowsAt(row).second.push(row);
  return [...byKey]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, { of, ...rows }]) => ({ key, sources: of.sources, targets: of.targets, ...rows }));
}

export function agreementOf({ first, second }: ComparedRow): Agreement {
  if (second.length === 0) return 'first';
  if (first.length === 0) return 'second';
  return relationsOf(first) === relationsOf(second) ? 'same' : 'different';
}

/** A union is the same whatever the order of its provisions. */
function refsOf(provisions: readonly MappedProvisionFragment[]): string {
  return provisions
    .map(({ ref }) => ref)
    .sort()
    .join(';');
}

function relationsOf(rows: readonly Row[]): string {
  return [...new Set(rows.map(({ relationship }) => relationship))].sort().join();
}
