import type { Feed } from './feed/feed.ts';
import type { Store } from './graph/store.ts';
import { CATALOGUE_LEDGER, EMPTY_STATE, loadKey } from './ledger/change.ts';
import { type LoadedTexts, loadTexts } from './loaded-texts.ts';
import type { CatalogueContents, OrganizationContents } from './model/contents.ts';
import { PRODUCT_VERSION } from './model/product-version.ts';
import type { Load } from './operations/load.ts';
import { loadsOfCatalogue, ownershipProblems } from './operations/load-catalogue.ts';
import { loadOrganization } from './operations/load-organization.ts';
import { changedSinceLoad, type LoadPreview, previewLoad } from './operations/preview-load.ts';
import { type WritingContext, type WrittenLoad, writeLoad } from './operations/write-load.ts';
import type { Outcome } from './problems.ts';

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
  readonly #feed: Feed;

  constructor(store: Store, feed: Feed) {
    this.#store = store;
    this.#feed = feed;
  }

  /** Loads a catalogue, an organization, or an organization with a catalogue of its own. */
  async load(
    folder: {
      readonly catalogue: CatalogueContents | null;
      readonly organization: OrganizationContents | null;
    },
    options: LoadOptions,
  ): Promise<Outcome<LoadResult>> {
    const loads: (WrittenLoad | LoadPreview)[] = [];
    if (folder.catalogue !== null) {
      const problems = ownershipProblems(this.#feed.catalogue, folder.catalogue);
      if (problems.length > 0) return { ok: false, problems };
      loads.push(...(await this.#write(loadsOfCatalogue(this.#feed.catalogue, folder.catalogue), options)));
    }
    if (folder.organization !== null) {
      const { slug } = folder.organization.organization;
      const picture = await this.#feed.open(slug);
      const load = loadOrganization(picture, folder.organization, options);
      if (!options.overwrite && this.#feed.head(slug) !== null) {
        const problems = await changedSinceLoad(this.#store, load, picture);
        if (problems.length > 0) return { ok: false, problems };
      }
      loads.push(...(await this.#write([load], options)));
    }
    return { ok: true, value: { loads, left: [] } };
  }

  /** Loads the bundled slugs that are absent, unfinished or from an older version of the product. */
  async loadBundled(contents: CatalogueContents, options: LoadOptions): Promise<Outcome<LoadResult>> {
    const marks = this.#feed.head(CATALOGUE_LEDGER)?.loads ?? {};
    const all = loadsOfCatalogue(this.#feed.catalogue, contents);
    const wanted = all.filter((load) => {
      const mark = marks[loadKey(load)];
      return mark === undefined || !mark.last || isOlder(mark.productVersion);
    });
    const taken = ownershipProblems(this.#feed.catalogue, contents);
    if (taken.length > 0) return { ok: false, problems: taken };
    const loads = await this.#write(wanted, options);
    const left = all.filter((load) => !wanted.includes(load)).map((load) => load.slug);
    return { ok: true, value: { loads, left } };
  }

  async #write(
    loads: readonly Load[],
    options: LoadOptions,
  ): Promise<readonly (WrittenLoad | LoadPreview)[]> {
    const done: (WrittenLoad | LoadPreview)[] = [];
    const context = this.context(options);
    for (const load of loads) {
      if (options.dryRun) {
        done.push(previewLoad(load));
        continue;
      }
      let written = 0;
      done.push(
        await writeLoad(context, load, (facts) => {
          written += facts;
          options.progress(load.slug, written);
        }),
      );
    }
    return done;
  }

  /** Keeps the text of provisions for one organization; see {@link loadTexts}. */
  loadTexts(
    asked: Parameters<typeof loadTexts>[3],
    options: Pick<LoadOptions, 'actor' | 'at'>,
  ): Promise<Outcome<LoadedTexts>> {
    return loadTexts(this.#store, this.#feed, this.context(options), asked);
  }

  /** What writing needs to know of this store. */
  context(options: Pick<LoadOptions, 'actor' | 'at'>): WritingContext {
    const feed = this.#feed;
    return {
      store: this.#store,
      actor: options.actor,
      at: options.at,
      refresh: () => feed.refresh(),
      applied: (change) => feed.applied(change),
      head: (ledger) => feed.head(ledger),
      state: (ledger) => feed.opened(ledger)?.state ?? EMPTY_STATE,
      decidedOn: (ledger) => (ledger === CATALOGUE_LEDGER ? null : feed.catalogue.state),
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
