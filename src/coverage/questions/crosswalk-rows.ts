import { type CrosswalkGap, isRetiredRow, type Mapping } from '../../model/crosswalk.ts';
import { byPlaceInFile } from '../../model/in-file-order.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, eachInSteps, filteredInSteps, type Steps } from '../steps.ts';

/** What one crosswalk says. What its folder no longer names is left out. */
export interface CrosswalkRows {
  /** In file order, also those that their author retired. */
  readonly mappings: readonly Mapping[];
  /** Without those: the rows that count. */
  readonly counting: readonly Mapping[];
  /** The source's first, each side in document order. */
  readonly gaps: readonly CrosswalkGap[];
}

const NONE: CrosswalkRows = { mappings: [], counting: [], gaps: [] };

export function rowsOf(index: CatalogueIndex, crosswalk: string): CrosswalkRows {
  return atOnce(rowsOfInSteps(index, crosswalk));
}

/** As {@link rowsOf}; the first time a step is some rows of the catalogue. */
export function* rowsOfInSteps(index: CatalogueIndex, crosswalk: string): Steps<CrosswalkRows> {
  return (yield* rowsByCrosswalk.inSteps(index)).get(crosswalk) ?? NONE;
}

const rowsByCrosswalk = memoInSteps(function* ({
  records,
}: CatalogueIndex): Steps<ReadonlyMap<string, CrosswalkRows>> {
  const unsorted = new Map<string, { readonly mappings: Mapping[]; readonly gaps: CrosswalkGap[] }>();
  const of = (crosswalk: string) => {
    const known = unsorted.get(crosswalk) ?? { mappings: [], gaps: [] };
    unsorted.set(crosswalk, known);
    return known;
  };
  yield* eachInSteps(records.mappings.values(), (mapping) => {
    if (!mapping.retired) of(mapping.crosswalk).mappings.push(mapping);
  });
  yield* eachInSteps(records.gaps.values(), (gap) => {
    if (!gap.retired) of(gap.crosswalk).gaps.push(gap);
  });
  const place = ({ provision }: CrosswalkGap): number => records.provisions.get(provision)?.position ?? 0;
  const byPlace = (a: CrosswalkGap, b: CrosswalkGap): number => {
    if (a.side !== b.side) return a.side === 'source' ? -1 : 1;
    return place(a) - place(b) || (a.provision < b.provision ? -1 : 1);
  };
  const rows = new Map<string, CrosswalkRows>();
  for (const [crosswalk, { mappings: inAnyOrder, gaps }] of unsorted) {
    const mappings = yield* sortedInSteps(inAnyOrder, byPlaceInFile);
    rows.set(crosswalk, {
      mappings,
      counting: yield* filteredInSteps(mappings, (row) => !isRetiredRow(row)),
      gaps: yield* sortedInSteps(gaps, byPlace),
    });
  }
  return rows;
});
