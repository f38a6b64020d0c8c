import { groupBy } from '../../../../src/model/group-by.ts';
import type { SearchedKind } from '../../ask/schema-types.ts';
import type { FoundRecord } from './found-record.ts';

/** The kinds of records that can be found. */
export const KINDS: readonly SearchedKind[] = [
  ...(['PROVISION', 'FRAMEWORK', 'CROSSWALK', 'SYSTEM', 'CONTROL', 'EVIDENCE', 'SUPPLIER'] as const),
];

export interface FoundKind {
  readonly kind: SearchedKind;
  readonly records: readonly FoundRecord[];
}

/** Finds by kind, the kind of the best find first, so that what was named exactly comes before everything else. */
export function inKinds(
  found: readonly { readonly kind: SearchedKind; readonly record: FoundRecord }[],
): readonly FoundKind[] {
  return [...groupBy(found, ({ kind }) => kind)].map(([kind, finds]) => ({
    kind,
    records: finds.map(({ record }) => record),
  }));
}
