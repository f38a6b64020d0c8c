import { CATALOGUE_LEDGER, loadKey } from '../ledger/change.ts';
import type { CatalogueContents, OrganizationContents } from '../ledger/records/contents.ts';
import { PRODUCT_VERSION } from '../model/product-version.ts';
import type { Author } from '../operations/author.ts';
import {
  loadsOfCatalogue,
  ownershipProblems,
  takenSlugs,
  unfitCrosswalks,
} from '../operations/load-catalogue.ts';
import { LOAD_CROSSWALK } from '../operations/load-crosswalk.ts';
import { LOAD_ORGANIZATION } from '../operations/load-organization.ts';
import type { PerformContext } from '../operations/perform-context.ts';
import { type PlannedLoad, planLoad } from '../operations/planned-load.ts';
import type { LoadPreview } from '../operations/preview-load.ts';
import type { WrittenLoad } from '../operations/write-load.ts';
import type { NoteList } from '../problems/note-list.ts';
import type { Outcome } from '../problems/problem.ts';

export interface LoadOptions {
  readonly author: Author;
  /** The time that changes get, UTC; null: now. */
  readonly at: string | null;
  readonly dryRun: boolean;
  readonly overwrite: boolean;
  readonly prune: boolean;
  /** Facts of a slug written so far; told after every part. */
  readonly progress: (slug: string, written: number) => void;
  /** Gets notes on how the files of a folder were read. */
  readonly notes?: NoteList;
}

export interface LoadResult {
  readonly loads: readonly (WrittenLoad | LoadPreview)[];
  /** Bundled slugs that were left as they are, since somebody loaded something else under them. */
  readonly left: readonly string[];
}

/** Loads a catalogue, an organization, or an organization with a catalogue of its own: folders that were read whole. */
export async function loadContents(
  context: PerformContext,
  folder: {
    readonly catalogue: CatalogueContents | null;
    readonly organization: OrganizationContents | null;
  },
  options: LoadOptions,
): Promise<Outcome<LoadResult>> {
  const problems =
    folder.catalogue === null ? [] : [...ownershipProblems(context.catalogue, folder.catalogue)];
  const loads = folder.catalogue === null ? [] : [...loadsOfCatalogue(folder.catalogue)];
  if (folder.organization !== null) {
    const { slug } = folder.organization.organization;
    const { prune, overwrite } = options;
    const input = { contents: folder.organization, prune, overwrite };
    const load = planLoad(LOAD_ORGANIZATION, { ledger: slug, slug, input });
    // Refused whole: an organization that may not be loaded leaves its own catalogue as it is, too.
    const refused = loads.length === 0 ? null : await load.preview(context, options);
    if (refused?.ok === false) problems.push(...refused.problems);
    loads.push(load);
  }
  return problems.length > 0 ? { ok: false, problems } : performLoads(context, loads, options, []);
}

/**
 * Loads the bundled slugs that are absent, unfinished or from an older version of the product, and leaves the others:
 * somebody may have loaded something else under them, an organization may own one, or a crosswalk may name provisions
 * that such a framework does not have.
 */
export async function loadBundledContents(
  context: PerformContext,
  contents: CatalogueContents,
  options: LoadOptions,
): Promise<Outcome<LoadResult>> {
  const owned = takenSlugs(context.catalogue, contents);
  const marks = context.head(CATALOGUE_LEDGER)?.loads ?? {};
  const all = loadsOfCatalogue(contents);
  const asked = all.filter((load) => {
    const mark = marks[loadKey(load)];
    if (owned.has(load.slug)) return false;
    return mark === undefined || !mark.last || isOlder(mark.productVersion);
  });
  const unfit = new Set(unfitCrosswalks(context.catalogue, contents, asked));
  const wanted = asked.filter(
    ({ operation, slug }) => !(operation === LOAD_CROSSWALK.name && unfit.has(slug)),
  );
  const left = all.filter((load) => !wanted.includes(load)).map((load) => load.slug);
  return performLoads(context, wanted, options, left);
}

async function performLoads(
  context: PerformContext,
  loads: readonly PlannedLoad[],
  options: LoadOptions,
  left: readonly string[],
): Promise<Outcome<LoadResult>> {
  const done: (WrittenLoad | LoadPreview)[] = [];
  for (const load of loads) {
    const outcome = await (options.dryRun ? load.preview(context, options) : load.perform(context, options));
    if (!outcome.ok) return outcome;
    done.push(outcome.value);
  }
  return { ok: true, value: { loads: done, left } };
}

/** Versions compare number by number. */
function isOlder(version: string): boolean {
  const known = version.split('.').map(Number);
  const own = PRODUCT_VERSION.split('.').map(Number);
  for (const [index, number] of own.entries()) {
    if ((known[index] ?? 0) !== number) return (known[index] ?? 0) < number;
  }
  return false;
}
