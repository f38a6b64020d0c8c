import type { Relationship } from './rows.graphql.ts';

const RELATIONSHIPS: readonly Relationship[] = [
  ...(['EQUAL', 'SUBSET_OF', 'SUPERSET_OF', 'INTERSECTS_WITH', 'RELATED', 'NO_RELATIONSHIP'] as const),
];

export const VOUCHINGS = ['all', 'yes', 'no'] as const;
export type Vouching = (typeof VOUCHINGS)[number];

/** What the address filters mappings by. */
export interface RowFilter {
  readonly text: string;
  readonly relationships: readonly Relationship[];
  /** Whether the author or a named reviewer vouches for them. */
  readonly vouching: Vouching;
}

export function readRowFilter(filters: URLSearchParams): RowFilter {
  const named = (filters.get('relationship') ?? '').split(',');
  return {
    text: filters.get('text') ?? '',
    relationships: RELATIONSHIPS.filter((relationship) => named.includes(relationship)),
    vouching: VOUCHINGS.find((each) => each === filters.get('vouched')) ?? 'all',
  };
}

export function excludesNothing({ text, relationships, vouching }: RowFilter): boolean {
  return text === '' && relationships.length === 0 && vouching === 'all';
}

/** The filter as the question takes it: what is empty excludes nothing, and is left out. */
export function askedRowFilter({ text, relationships, vouching }: RowFilter) {
  return {
    text: text === '' ? null : text,
    relationships: relationships.length === 0 ? null : relationships,
    vouchedFor: vouching === 'all' ? null : vouching === 'yes',
  };
}
