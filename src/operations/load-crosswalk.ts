import { z } from 'zod';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import {
  type Crosswalk,
  type CrosswalkGap,
  isUnionSide,
  type Mapping,
  membersOfSide,
  type ProvisionUnion,
} from '../model/crosswalk.ts';
import { inFileOrder } from '../model/in-file-order.ts';
import { asRead } from './as-read.ts';
import { restateLink, restateNode } from './difference.ts';
import { inPlace } from './in-place.ts';
import type { Load } from './load.ts';
import { loadOperation } from './load-operation.ts';
import type { CataloguePicture } from './perform-context.ts';
import { crosswalkSlug, unlessTaken } from './slug-taken.ts';

const NAME = 'loadCrosswalk';

/** One crosswalk with its mappings and gaps; rows that it no longer names are retired, never deleted. */
export function loadCrosswalk(
  picture: CataloguePicture,
  crosswalk: Crosswalk,
  mappings: readonly Mapping[],
  gaps: readonly CrosswalkGap[],
): Load {
  function* difference(): Generator<Fact> {
    const { records } = picture;
    yield* restateNode('Crosswalk', crosswalk, records.crosswalks.get(crosswalk.slug));
    for (const union of unionsOf(mappings))
      yield* restateNode('ProvisionUnion', union, records.provisionUnions.get(union.id));
    const named = new Set([...mappings, ...gaps].map((row) => row.id));
    const isUnnamed = (row: { readonly id: string; readonly crosswalk: string }): boolean =>
      row.crosswalk === crosswalk.slug && !named.has(row.id);
    const retired = inFileOrder([...records.mappings.values()].filter(isUnnamed)).map((mapping) => ({
      ...mapping,
      retired: true,
    }));
    for (const mapping of inPlace([...mappings, ...retired], records.mappings))
      yield* restateLink('MAPS_TO', mapping, records.mappings.get(mapping.id));
    for (const gap of gaps) yield* restateLink('GAP_AT', gap, records.gaps.get(gap.id));
    for (const gap of [...records.gaps.values()].filter(isUnnamed)) {
      yield* restateLink('GAP_AT', { ...gap, retired: true }, gap);
    }
  }
  return {
    operation: NAME,
    ledger: CATALOGUE_LEDGER,
    slug: crosswalk.slug,
    input: [[crosswalk], mappings, gaps],
    decide: async () => unlessTaken(crosswalkSlug(crosswalk, picture.records), difference),
  };
}

export const LOAD_CROSSWALK = loadOperation({
  name: NAME,
  role: 'ADMINISTRATOR',
  scope: 'CATALOGUE',
  input: z.object({
    crosswalk: asRead<Crosswalk>(),
    mappings: asRead<readonly Mapping[]>(),
    gaps: asRead<readonly CrosswalkGap[]>(),
  }),
  bind: ({ catalogue }, _, { crosswalk, mappings, gaps }) =>
    loadCrosswalk(catalogue, crosswalk, mappings, gaps),
});

/** The unions that mappings name on either side, each once. */
function unionsOf(mappings: readonly Mapping[]): Iterable<ProvisionUnion> {
  const unions = new Map<string, ProvisionUnion>();
  for (const side of mappings.flatMap(({ source, target }) => [source, target])) {
    if (!isUnionSide(side) || unions.has(side)) continue;
    const framework = side.slice(0, side.indexOf(':'));
    unions.set(side, { id: side, framework, provisions: membersOfSide(side) });
  }
  return unions.values();
}
