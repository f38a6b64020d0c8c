import type { CatalogueContents } from '../ledger/records/contents.ts';
import { groupBy } from '../model/group-by.ts';
import { inFile, type Problem } from '../problems/problem.ts';
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

/** A slug of a folder that is bundled or belongs to another organization. */
interface TakenSlug {
  readonly slug: string;
  /** Path of the file that states it, inside a catalogue. */
  readonly file: string;
  /** Who loads it; null: it comes as a catalogue of its own. */
  readonly by: string | null;
  /** Whose it is; null: bundled. */
  readonly owner: string | null;
}

/** Slugs of a folder that cannot be loaded, since they are somebody else's. */
export function takenSlugs(picture: CataloguePicture, contents: CatalogueContents): readonly TakenSlug[] {
  const { frameworks, crosswalks, views } = picture.records;
  const stated = [
    ...contents.frameworks.map(({ slug, owner: by }) => ({
      ...{ slug, by, file: `frameworks/${slug}/framework.yaml`, known: frameworks.get(slug) },
    })),
    ...contents.crosswalks.map(({ slug, owner: by }) => ({
      ...{ slug, by, file: `mappings/${slug}/crosswalk.yaml`, known: crosswalks.get(slug) },
    })),
    ...contents.views.map(({ slug, owner: by }) => ({
      ...{ slug, by, file: `views/${slug}.yaml`, known: views.get(slug) },
    })),
  ];
  return stated.flatMap(({ known, ...taken }) =>
    known === undefined || known.owner === taken.by ? [] : [{ ...taken, owner: known.owner }],
  );
}

/** The problem `SLUG_TAKEN` for each slug that somebody else has. */
export function ownershipProblems(
  picture: CataloguePicture,
  contents: CatalogueContents,
): readonly Problem[] {
  return takenSlugs(picture, contents).map(({ slug, file, by, owner }) => {
    const whose = owner === null ? 'the bundled catalogue' : 'another organization';
    const sentence = `${JSON.stringify(slug)} belongs to ${whose}; choose another slug.`;
    return inFile(by === null ? file : `catalogue/${file}`, 'SLUG_TAKEN', sentence);
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
