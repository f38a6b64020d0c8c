import type { Relationship } from '../../ask/schema-types.ts';
import { unlessEmpty } from '../../lens/asked-filter.ts';
import { readWords } from '../../lens/read-values.ts';
import type { ChosenChapters } from './chapters.ts';

const RELATIONSHIPS: readonly Relationship[] = [
  ...(['EQUAL', 'SUBSET_OF', 'SUPERSET_OF', 'INTERSECTS_WITH', 'RELATED', 'NO_RELATIONSHIP'] as const),
];

export const VOUCHINGS = ['all', 'yes', 'no'] as const;
export type Vouching = (typeof VOUCHINGS)[number];

/** What the address filters mappings by. */
export interface RowFilter extends ChosenChapters {
  readonly text: string;
  readonly relationships: readonly Relationship[];
  /** Whether the author or a named reviewer vouches for them. */
  readonly vouching: Vouching;
}

export function readRowFilter(filters: URLSearchParams): RowFilter {
  return {
    text: filters.get('text') ?? '',
    relationships: readWords(RELATIONSHIPS, filters.get('relationship')),
    vouching: VOUCHINGS.find((each) => each === filters.get('vouched')) ?? 'all',
    from: filters.get('from') || null,
    to: filters.get('to') || null,
  };
}

/** The filter as the question takes it. The page itself knows the chapters of the rows. */
export function askedRowFilter({ text, relationships, vouching }: RowFilter) {
  return {
    text: unlessEmpty(text),
    relationships: unlessEmpty(relationships),
    vouchedFor: vouching === 'all' ? null : vouching === 'yes',
  };
}
