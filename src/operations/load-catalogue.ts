import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { CatalogueContents } from '../ledger/records/contents.ts';
import { groupBy } from '../model/group-by.ts';
import { inLedger, type Problem } from '../problems/problem.ts';
import type { CataloguePicture, Load } from './load.ts';
import { loadCrosswalk } from './load-crosswalk.ts';
import { LOAD_FRAMEWORK, loadFramework } from './load-framework.ts';
import { loadRecordKinds } from './load-record-kinds.ts';
import { loadView } from './load-view.ts';

/** A catalogue folder as one load a slug: frameworks before the crosswalks that map them. */
export function loadsOfCatalogue(picture: CataloguePicture, contents: CatalogueContents): readonly Load[] {
  const kinds = contents.recordKinds.length === 0 ? [] : [loadRecordKinds(picture, contents.recordKinds)];
  const provisions = groupBy(contents.provisions, (provision) => provision.framework);
  const mappings = groupBy(contents.mappings, (mapping) => mapping.crosswalk);
  const gaps = groupBy(contents.gaps, (gap) => gap.crosswalk);
  return [
    ...kinds,
    ...contents.frameworks.map((framework) =>
      loadFramework(picture, framework, provisions.get(framework.slug) ?? []),
    ),
    ...contents.crosswalks.map((crosswalk) =>
      loadCrosswalk(picture, crosswalk, mappings.get(crosswalk.slug) ?? [], gaps.get(crosswalk.slug) ?? []),
    ),
    ...contents.views.map((view) => loadView(picture, view)),
  ];
}

/** Slugs of a folder that are bundled or belong to another organization, and whose they are; null: bundled. */
export function takenSlugs(
  picture: CataloguePicture,
  contents: CatalogueContents,
): readonly { readonly slug: string; readonly owner: string | null }[] {
  const { frameworks, crosswalks, views } = picture.records;
  const taken = [
    ...contents.frameworks.map((record) => ({ record, known: frameworks.get(record.slug) })),
    ...contents.crosswalks.map((record) => ({ record, known: crosswalks.get(record.slug) })),
    ...contents.views.map((record) => ({ record, known: views.get(record.slug) })),
  ];
  return taken.flatMap(({ record, known }) =>
    known === undefined || known.owner === record.owner ? [] : [{ slug: record.slug, owner: known.owner }],
  );
}

/** The problem `SLUG_TAKEN` for each slug that somebody else has. */
export function ownershipProblems(
  picture: CataloguePicture,
  contents: CatalogueContents,
): readonly Problem[] {
  return takenSlugs(picture, contents).map(({ slug, owner }) => {
    const sentence = `The slug ${slug} belongs to ${owner ?? 'the bundled catalogue'}; choose another.`;
    return inLedger(CATALOGUE_LEDGER, null, 'SLUG_TAKEN', sentence);
  });
}

/** Crosswalks that name provisions which neither stand already nor come with the frameworks of these loads. */
export function unfitCrosswalks(
  { records }: CataloguePicture,
  { crosswalks, mappings, gaps }: CatalogueContents,
  loads: readonly Load[],
): readonly string[] {
  const coming = new Set(
    loads.flatMap(({ operation, slug }) => (operation === LOAD_FRAMEWORK ? [slug] : [])),
  );
  const stands = (provision: string): boolean =>
    coming.has(provision.slice(0, provision.indexOf(':'))) || records.provisions.has(provision);
  const unfit = new Set([
    ...mappings.flatMap(({ crosswalk, source, target }) =>
      stands(source) && stands(target) ? [] : [crosswalk],
    ),
    ...gaps.flatMap(({ crosswalk, provision }) => (stands(provision) ? [] : [crosswalk])),
  ]);
  return crosswalks.flatMap(({ slug }) => (unfit.has(slug) ? [slug] : []));
}
