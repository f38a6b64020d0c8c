import { DUE_KINDS, type DueKind } from '../../../../src/model/due-kind.ts';
import { readWords } from '../../lens/read-values.ts';
import type { DueRowFragment } from './due.graphql.ts';

/** How many days a reader looks ahead. */
export const DAYS_AHEAD = ['30', '90', '365', '1095'] as const;
const USUAL = '90';

/** What is shown: what the address says beside the lens. Empty lists and texts exclude nothing. */
export interface ShownDue {
  readonly within: (typeof DAYS_AHEAD)[number];
  readonly kinds: readonly DueKind[];
  readonly owner: string;
}

export function readDueFilter(filters: URLSearchParams): ShownDue {
  return {
    within: DAYS_AHEAD.find((days) => days === filters.get('within')) ?? USUAL,
    kinds: readWords(DUE_KINDS, filters.get('kind')),
    owner: filters.get('owner') ?? '',
  };
}

/** What the filters leave, in its order. */
export function filterDue(
  rows: readonly DueRowFragment[],
  { kinds, owner }: Pick<ShownDue, 'kinds' | 'owner'>,
): readonly DueRowFragment[] {
  return rows.filter(
    (row) => (kinds.length === 0 || kinds.includes(row.kind)) && (owner === '' || row.owner === owner),
  );
}

/** Who has something to do, in the order of their names. */
export function ownersIn(rows: readonly DueRowFragment[]): readonly string[] {
  return [...new Set(rows.flatMap(({ owner }) => owner ?? []))].sort();
}
