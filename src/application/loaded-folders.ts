import { CATALOGUE_LEDGER, loadKey } from '../ledger/change.ts';
import type { CatalogueContents, OrganizationContents } from '../ledger/records/contents.ts';
import { today } from '../model/day.ts';
import { PRODUCT_VERSION } from '../model/product-version.ts';
import type { Author } from '../operations/author.ts';
import { type EditionChange, editionChanges } from '../operations/edition-changes.ts';
import { type HeldRecords, heldRecords } from '../operations/held-records.ts';
import {
  loadsOfCatalogue,
  ownershipProblems,
  retiredSlugs,
  takenSlugs,
  unfitCrosswalks,
} from '../operations/load-catalogue.ts';
import { LOAD_CROSSWALK } from '../operations/load-crosswalk.ts';
import { LOAD_FRAMEWORK } from '../operations/load-framework.ts';
import { LOAD_ORGANIZATION } from '../operations/load-organization.ts';
import type { PerformContext } from '../operations/perform-context.ts';
import { type PlannedLoad, planLoad } from '../operations/planned-load.ts';
import type { LoadPreview } from '../operations/preview-load.ts';
import { withLines } from '../operations/with-lines.ts';
import type { WrittenLoad } from '../operations/write-load.ts';
import type { Note } from '../problems/note.ts';
import type { NoteList } from '../problems/note-list.ts';
import type { Outcome } from '../problems/problem.ts';
import { type StatusEffect, statusEffectOf } from './status-effect.ts';

export interface LoadOptions {
  readonly author: Author;
  /** The time that changes get, UTC; null: now. */
  readonly at: string | null;
  readonly dryRun: boolean;
  readonly overwrite: boolean;
  readonly prune: boolean;
  /** Facts of a slug written so far; told after every part. */
  readonly progress: (slug: string, written: number) => void;
  /** Told where changes get a later time than they would, see {@link Request}. */
  readonly lifted?: (to: string) => void;
  /** Gets notes on how the files of a folder were read. */
  readonly notes?: NoteList;
}

export interface LoadResult {
  readonly loads: readonly (WrittenLoad | LoadPreview)[];
  /** What becomes of the provisions of frameworks that were there before, and the records on them. */
  readonly editions: readonly EditionChange[];
  /** What a dry run of an organization that is there already would change; null for every other load. */
  readonly effect: StatusEffect | null;
  /** What the store has of an organization after its load; null for a dry run and for a catalogue. */
  readonly holds: HeldRecords | null;
  /** Bundled slugs that were left as they are, since somebody loaded something else under them. */
  readonly left: readonly string[];
}

const PRUNE_HAS_NO_EFFECT: Note = {
  at: { in: 'option', option: '--prune' },
  code: 'NO_EFFECT',
  sentence:
    'The folder is a catalogue, to which --prune does not apply: a load retires every provision and row that its folder no longer has. To withdraw a whole framework, crosswalk or view, use aims-crosswalk retire SLUG.',
};

/** Loads a catalogue, an organization, or an organization with a catalogue of its own: folders that were read whole. */
export async function loadContents(
  context: PerformContext,
  folder: {
    readonly catalogue: CatalogueContents | null;
    readonly organization: OrganizationContents | null;
    /** By file the line of each record of the organization; see {@link withLines}. */
    readonly lines?: ReadonlyMap<string, readonly number[]>;
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
    const refused = loads.length === 0 ? null : await load.check(context, options);
    if (refused?.ok === false) problems.push(...refused.problems);
    loads.push(load);
  }
  if (problems.length > 0) return { ok: false, problems };
  if (folder.organization === null && options.prune) options.notes?.add(PRUNE_HAS_NO_EFFECT);
  const editions = folder.catalogue === null ? [] : await editionChanges(context, folder.catalogue);
  const done = await performLoads(context, loads, options, { left: [], editions });
  if (!done.ok || folder.organization === null) return done;
  if (options.dryRun) return { ok: true, value: { ...done.value, loads: lined(done.value.loads, folder) } };
  const { records } = await context.organization(folder.organization.organization.slug);
  return { ok: true, value: { ...done.value, holds: heldRecords(records, folder.organization) } };
}

/** The previews with the lines of their rows. */
function lined(
  loads: LoadResult['loads'],
  { organization, lines }: Parameters<typeof loadContents>[1],
): LoadResult['loads'] {
  if (organization === null || lines === undefined) return loads;
  return loads.map((load) =>
    'rows' in load && load.slug === organization.organization.slug
      ? { ...load, rows: withLines(load.rows, organization, lines) }
      : load,
  );
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
  const retired = retiredSlugs(context.catalogue);
  const asked = all.filter((load) => {
    if (retired.has(loadKey(load))) return false;
    const mark = marks[loadKey(load)];
    if (owned.has(load.slug)) return false;
    return mark === undefined || !mark.last || isOlder(mark.productVersion);
  });
  const unfit = new Set(unfitCrosswalks(context.catalogue, contents, asked));
  const wanted = asked.filter(
    ({ operation, slug }) => !(operation === LOAD_CROSSWALK.name && unfit.has(slug)),
  );
  const left = all.filter((load) => !wanted.includes(load)).map((load) => load.slug);
  const loaded = new Set(
    wanted.flatMap((load) => (load.operation === LOAD_FRAMEWORK.name ? [load.slug] : [])),
  );
  const frameworks = contents.frameworks.filter(({ slug }) => loaded.has(slug));
  const editions = await editionChanges(context, { ...contents, frameworks });
  return performLoads(context, wanted, options, { left, editions });
}

async function performLoads(
  context: PerformContext,
  loads: readonly PlannedLoad[],
  options: LoadOptions,
  told: Pick<LoadResult, 'left' | 'editions'>,
): Promise<Outcome<LoadResult>> {
  const done: (WrittenLoad | LoadPreview)[] = [];
  for (const load of loads) {
    const outcome = await (options.dryRun ? load.preview(context, options) : load.perform(context, options));
    if (!outcome.ok) return outcome;
    done.push(outcome.value);
  }
  const effect = options.dryRun ? await effectOfPreviews(context, done, options) : null;
  return { ok: true, value: { loads: done, ...told, effect, holds: null } };
}

async function effectOfPreviews(
  context: PerformContext,
  loads: readonly (WrittenLoad | LoadPreview)[],
  { at }: LoadOptions,
): Promise<StatusEffect | null> {
  const previews = loads.filter((load) => 'rows' in load);
  const own = previews.find(({ ledger }) => ledger !== CATALOGUE_LEDGER);
  const now = own === undefined ? null : await context.projection(own.ledger);
  if (own === undefined || now === null) return null;
  const catalogue = previews.flatMap(({ ledger, facts }) => (ledger === CATALOGUE_LEDGER ? facts : []));
  return statusEffectOf(now, { catalogue, organization: own.facts }, at?.slice(0, 10) ?? today());
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
