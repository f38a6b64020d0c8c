import type { CrosswalkGap, Mapping } from '../../model/crosswalk.ts';
import { memoOn } from '../../model/memo-on.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';

/** What one crosswalk says, retired rows left out. */
export interface CrosswalkRows {
  /** In file order. */
  readonly mappings: readonly Mapping[];
  /** The source's first, each side in document order. */
  readonly gaps: readonly CrosswalkGap[];
}

interface Growing {
  readonly mappings: Mapping[];
  readonly gaps: CrosswalkGap[];
}

const NONE: CrosswalkRows = { mappings: [], gaps: [] };

export function rowsOf(index: CatalogueIndex, crosswalk: string): CrosswalkRows {
  return rowsByCrosswalk(index).get(crosswalk) ?? NONE;
}

const rowsByCrosswalk = memoOn(({ records }: CatalogueIndex): ReadonlyMap<string, CrosswalkRows> => {
  const rows = new Map<string, Growing>();
  const of = (crosswalk: string): Growing => {
    const known = rows.get(crosswalk) ?? { mappings: [], gaps: [] };
    rows.set(crosswalk, known);
    return known;
  };
  for (const mapping of records.mappings.values())
    if (!mapping.retired) of(mapping.crosswalk).mappings.push(mapping);
  for (const gap of records.gaps.values()) if (!gap.retired) of(gap.crosswalk).gaps.push(gap);
  const place = ({ provision }: CrosswalkGap): number => records.provisions.get(provision)?.position ?? 0;
  for (const { mappings, gaps } of rows.values()) {
    mappings.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
    gaps.sort((a, b) => {
      if (a.side !== b.side) return a.side === 'source' ? -1 : 1;
      return place(a) - place(b) || (a.provision < b.provision ? -1 : 1);
    });
  }
  return rows;
});
