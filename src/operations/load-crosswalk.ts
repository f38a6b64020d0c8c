import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { Crosswalk, CrosswalkGap, Mapping } from '../model/crosswalk.ts';
import { behind, restateLink, restateNode } from './difference.ts';
import { type CataloguePicture, inputHash, type Load } from './load.ts';

/** Name of the operation that stands in the change. */
export const LOAD_CROSSWALK = 'loadCrosswalk';

/** One crosswalk with its mappings and gaps; rows that it no longer names are retired, never deleted. */
export function loadCrosswalk(
  picture: CataloguePicture,
  crosswalk: Crosswalk,
  mappings: readonly Mapping[],
  gaps: readonly CrosswalkGap[],
): Load {
  return {
    operation: LOAD_CROSSWALK,
    ledger: CATALOGUE_LEDGER,
    slug: crosswalk.slug,
    inputHash: inputHash([crosswalk], mappings, gaps),
    *difference() {
      const { records } = picture;
      yield* restateNode('Crosswalk', crosswalk, records.crosswalks.get(crosswalk.slug));
      for (const mapping of mappings)
        yield* restateLink('MAPS_TO', mapping, records.mappings.get(mapping.id));
      for (const gap of gaps) yield* restateLink('GAP_AT', gap, records.gaps.get(gap.id));
      const named = new Set([...mappings, ...gaps].map((row) => row.id));
      const isUnnamed = (row: { readonly id: string; readonly crosswalk: string }): boolean =>
        row.crosswalk === crosswalk.slug && !named.has(row.id);
      for (const mapping of behind(mappings.length, [...records.mappings.values()].filter(isUnnamed))) {
        yield* restateLink('MAPS_TO', { ...mapping, retired: true }, records.mappings.get(mapping.id));
      }
      for (const gap of [...records.gaps.values()].filter(isUnnamed)) {
        yield* restateLink('GAP_AT', { ...gap, retired: true }, gap);
      }
    },
  };
}
