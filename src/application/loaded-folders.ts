import type { Store } from '../graph/store.ts';
import { CATALOGUE_LEDGER, EMPTY_STATE, loadKey } from '../ledger/change.ts';
import type { CatalogueContents, OrganizationContents } from '../ledger/records/contents.ts';
import { PRODUCT_VERSION } from '../model/product-version.ts';
import type { Load } from '../operations/load.ts';
import {
  loadsOfCatalogue,
  ownershipProblems,
  takenSlugs,
  unfitCrosswalks,
} from '../operations/load-catalogue.ts';
import { LOAD_CROSSWALK } from '../operations/load-crosswalk.ts';
import { loadOrganization } from '../operations/load-organization.ts';
import { changedSinceLoad, type LoadPreview, previewLoad } from '../operations/preview-load.ts';
import { type WritingContext, type WrittenLoad, writeLoad } from '../operations/write-load.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import type { Replica } from '../replica/replica.ts';
import { type LoadedTexts, loadTexts } from './load-texts.ts';

export interface LoadOptions {
  readonly actor: string;
  /** The time that changes bear, UTC; null: now. */
  readonly at: string | null;
  readonly dryRun: boolean;
  readonly overwrite: boolean;
  readonly prune: boolean;
  /** Facts of a slug written so far; told after every part. */
  readonly progress: (slug: string, written: number) => void;
}

export interface LoadResult {
  readonly loads: readonly (WrittenLoad | LoadPreview)[];
  /** Bundled slugs that were left as they are, since somebody loaded something else under them. */
  readonly left: readonly string[];
}

/** Writes folders that were read whole. */
export class LoadedFolders {
  readonly #store: Store;
  readonly #replica: Replica;

  constructor(store: Store, replica: Replica) {
    this.#store = store;
    this.#replica = replica;
  }

  /** Loads a catalogue, an organization, or an organization with a catalogue of its own. */
  async load(
    folder: {
      readonly catalogue: CatalogueContents | null;
      readonly organization: OrganizationContents | null;
    },
    options: LoadOptions,
  ): Promise<Outcome<LoadResult>> {
    const { catalogue } = this.#replica;
    const loads: Load[] = [];
    const problems: Problem[] = [];
    if (folder.catalogue !== null) {
      problems.push(...ownershipProblems(catalogue, folder.catalogue));
      loads.push(...loadsOfCatalogue(catalogue, folder.catalogue));
    }
    if (folder.organization !== null) {
      const { slug } = folder.organization.organization;
      const picture = await this.#replica.open(slug);
      const load = loadOrganization(picture, folder.organization, options);
      const refusal = (): Promise<readonly Problem[]> => changedSinceLoad(this.#store, load, picture);
      const mayOverwrite = options.overwrite || this.#replica.head(slug) === null;
      if (!mayOverwrite) problems.push(...(await refusal()));
      loads.push(mayOverwrite ? load : { ...load, refusal });
    }
    // Refused whole: an organization that may not be loaded leaves its own catalogue as it is, too.
    if (problems.length > 0) return { ok: false, problems };
    return this.#write(loads, options, []);
  }

  /**
   * Loads the bundled slugs that are absent, unfinished or from an older version of the product, and leaves the others:
   * somebody may have loaded something else under them, an organization may own one, or a crosswalk may name provisions
   * that such a framework does not have.
   */
  async loadBundled(contents: CatalogueContents, options: LoadOptions): Promise<Outcome<LoadResult>> {
    const owned = new Set(takenSlugs(this.#replica.catalogue, contents).map(({ slug }) => slug));
    const marks = this.#replica.head(CATALOGUE_LEDGER)?.loads ?? {};
    const all = loadsOfCatalogue(this.#replica.catalogue, contents);
    const asked = all.filter((load) => {
      const mark = marks[loadKey(load)];
      if (owned.has(load.slug)) return false;
      return mark === undefined || !mark.last || isOlder(mark.productVersion);
    });
    const unfit = new Set(unfitCrosswalks(this.#replica.catalogue, contents, asked));
    const wanted = asked.filter(({ operation, slug }) => !(operation === LOAD_CROSSWALK && unfit.has(slug)));
    const left = all.filter((load) => !wanted.includes(load)).map((load) => load.slug);
    return this.#write(wanted, options, left);
  }

  async #write(
    loads: readonly Load[],
    options: LoadOptions,
    left: readonly string[],
  ): Promise<Outcome<LoadResult>> {
    const done: (WrittenLoad | LoadPreview)[] = [];
    const context = this.context(options);
    for (const load of loads) {
      if (options.dryRun) {
        done.push(previewLoad(load));
        continue;
      }
      let written = 0;
      const outcome = await writeLoad(context, load, (facts) => {
        written += facts;
        options.progress(load.slug, written);
      });
      if (!outcome.ok) return outcome;
      done.push(outcome.value);
    }
    return { ok: true, value: { loads: done, left } };
  }

  /** Keeps the text of provisions for one organization; see {@link loadTexts}. */
  loadTexts(
    asked: Parameters<typeof loadTexts>[3],
    options: Pick<LoadOptions, 'actor' | 'at'>,
  ): Promise<Outcome<LoadedTexts>> {
    return loadTexts(this.#store, this.#replica, this.context(options), asked);
  }

  /** What writing needs to know of this store. */
  context(options: Pick<LoadOptions, 'actor' | 'at'>): WritingContext {
    const replica = this.#replica;
    return {
      store: this.#store,
      actor: options.actor,
      at: options.at,
      refresh: () => replica.refresh(),
      applied: (change) => replica.applied(change),
      head: (ledger) => replica.head(ledger),
      state: (ledger) => replica.opened(ledger)?.state ?? EMPTY_STATE,
      decidedOn: (ledger) => (ledger === CATALOGUE_LEDGER ? null : replica.catalogue.state),
    };
  }
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
