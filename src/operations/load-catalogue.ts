import { CATALOGUE_LEDGER, loadKey } from '../ledger/change.ts';
import type { CatalogueContents } from '../ledger/records/contents.ts';
import { membersOfSide } from '../model/crosswalk.ts';
import { groupBy } from '../model/group-by.ts';
import type { Problem } from '../problems/problem.ts';
import { LOAD_CROSSWALK } from './load-crosswalk.ts';
import { LOAD_FRAMEWORK } from './load-framework.ts';
import type { LoadOperation } from './load-operation.ts';
import { LOAD_RECORD_KINDS, RECORD_KINDS_SLUG } from './load-record-kinds.ts';
import { LOAD_VIEW } from './load-view.ts';
import type { CataloguePicture } from './perform-context.ts';
import { type PlannedLoad, planLoad } from './planned-load.ts';
import { crosswalkSlug, frameworkSlug, type LoadedSlug, slugTaken, viewSlug } from './slug-taken.ts';

/** A catalogue folder as one load a slug: frameworks before the crosswalks that map them. */
export function loadsOfCatalogue(contents: CatalogueContents): readonly PlannedLoad[] {
  const { recordKinds: kinds } = contents;
  const provisions = groupBy(contents.provisions, (provision) => provision.framework);
  const mappings = groupBy(contents.mappings, (mapping) => mapping.crosswalk);
  const gaps = groupBy(contents.gaps, (gap) => gap.crosswalk);
  return [
    ...(kinds.length === 0 ? [] : [plan(LOAD_RECORD_KINDS, RECORD_KINDS_SLUG, { kinds })]),
    ...contents.frameworks.map((framework) => {
      const { slug } = framework;
      return plan(LOAD_FRAMEWORK, slug, { framework, provisions: provisions.get(slug) ?? [] });
    }),
    ...contents.crosswalks.map((crosswalk) => {
      const { slug } = crosswalk;
      const rows = { mappings: mappings.get(slug) ?? [], gaps: gaps.get(slug) ?? [] };
      return plan(LOAD_CROSSWALK, slug, { crosswalk, ...rows });
    }),
    ...contents.views.map((view) => plan(LOAD_VIEW, view.slug, { view })),
  ];
}

function plan<I>(operation: LoadOperation<I>, slug: string, input: I): PlannedLoad {
  return planLoad(operation, { ledger: CATALOGUE_LEDGER, slug, input });
}

/** The problem `SLUG_TAKEN` for each slug of a folder that is bundled, or another organization's. */
export function ownershipProblems(
  picture: CataloguePicture,
  contents: CatalogueContents,
): readonly Problem[] {
  return slugsOf(picture, contents).flatMap(slugTaken);
}

/** What somebody retired from the catalogue, by the key of the load that would bring it back. */
export function retiredSlugs({ records }: CataloguePicture): ReadonlySet<string> {
  const keys = (all: Iterable<{ readonly slug: string; readonly retired: boolean }>, operation: string) =>
    [...all].flatMap(({ slug, retired }) => (retired ? [loadKey({ operation, slug })] : []));
  return new Set([
    ...keys(records.frameworks.values(), LOAD_FRAMEWORK.name),
    ...keys(records.crosswalks.values(), LOAD_CROSSWALK.name),
    ...keys(records.views.values(), LOAD_VIEW.name),
  ]);
}

/** Those slugs alone. */
export function takenSlugs(picture: CataloguePicture, contents: CatalogueContents): ReadonlySet<string> {
  const taken = slugsOf(picture, contents).filter((slug) => slugTaken(slug).length > 0);
  return new Set(taken.map(({ record }) => record.slug));
}

function slugsOf(
  { records }: CataloguePicture,
  { frameworks, crosswalks, views }: CatalogueContents,
): readonly LoadedSlug[] {
  return [
    ...frameworks.map((record) => frameworkSlug(record, records)),
    ...crosswalks.map((record) => crosswalkSlug(record, records)),
    ...views.map((record) => viewSlug(record, records)),
  ];
}

/** Crosswalks that name provisions which are neither loaded already nor come with the frameworks of these loads. */
export function unfitCrosswalks(
  { records }: CataloguePicture,
  { crosswalks, mappings, gaps }: CatalogueContents,
  loads: readonly PlannedLoad[],
): readonly string[] {
  const coming = new Set(
    loads.flatMap(({ operation, slug }) => (operation === LOAD_FRAMEWORK.name ? [slug] : [])),
  );
  const stands = (provision: string): boolean => {
    const framework = provision.slice(0, provision.indexOf(':'));
    const isThere = records.frameworks.get(framework)?.retired === false && records.provisions.has(provision);
    return coming.has(framework) || isThere;
  };
  const unfit = new Set([
    ...mappings.flatMap(({ crosswalk, source, target }) =>
      [source, target].flatMap(membersOfSide).every(stands) ? [] : [crosswalk],
    ),
    ...gaps.flatMap(({ crosswalk, provision }) => (stands(provision) ? [] : [crosswalk])),
  ]);
  return crosswalks.flatMap(({ slug }) => (unfit.has(slug) ? [slug] : []));
}
