import { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Head, Store } from '../graph/store.ts';
import { CATALOGUE_LEDGER, type Change } from '../ledger/change.ts';
import type { LedgerState } from '../model/coverage.ts';
import { LedgerPicture } from './ledger-picture.ts';

/** All heads are asked this often, in milliseconds, while the feed runs. */
const EVERY = 1_000;
/** An asking that takes longer than this has failed. */
const LIMIT = 500;
/** Answers are STALE when the last successful asking is older than this. */
const FRESH = 3_000;
/** For how long a caller waits for a state that it has seen elsewhere. */
const PATIENCE = 2_000;
const PAUSE = 50;

export interface FeedOptions {
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Keeps the records of the catalogue and of every opened organization current with one store. */
export class Feed {
  readonly catalogue: LedgerPicture<CatalogueRecords>;
  readonly #store: Store;
  readonly #now: () => number;
  readonly #organizations = new Map<string, LedgerPicture<OrganizationRecords>>();
  #heads = new Map<string, Head>();
  #askedAt: number | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  constructor(store: Store, options: FeedOptions = {}) {
    this.#store = store;
    this.#now = options.now ?? Date.now;
    this.catalogue = new LedgerPicture(store, CATALOGUE_LEDGER, () => new CatalogueRecords());
  }

  /** Slugs of all organizations, sorted. */
  get organizations(): readonly string[] {
    return [...this.#heads.keys()].filter((ledger) => ledger !== CATALOGUE_LEDGER).sort();
  }

  /** Where a ledger stood when it was last asked. */
  head(ledger: string): Head | null {
    return this.#heads.get(ledger) ?? null;
  }

  /** How old the newest knowledge is, in whole seconds, where it is older than it should be; else null. */
  get staleSeconds(): number | null {
    if (this.#askedAt === null) return null;
    const age = this.#now() - this.#askedAt;
    return age > FRESH ? Math.floor(age / 1_000) : null;
  }

  /** Opens an organization, or brings it up to date with what was last asked; null where there is none. */
  async organization(slug: string): Promise<LedgerPicture<OrganizationRecords> | null> {
    if (slug === CATALOGUE_LEDGER || !this.#heads.has(slug)) return null;
    const known = this.#organizations.get(slug);
    if (known !== undefined) return known;
    await this.#serially(async () => {
      if (!this.#organizations.has(slug)) await this.#followOrganization(this.#pictureOf(slug));
    });
    return this.#organizations.get(slug) ?? null;
  }

  /** A ledger that is followed already; null where it is not. */
  opened(ledger: string): { readonly state: LedgerState } | null {
    return ledger === CATALOGUE_LEDGER ? this.catalogue : (this.#organizations.get(ledger) ?? null);
  }

  /** An organization's records, empty where it has no ledger yet: what its first load is decided on. */
  async open(slug: string): Promise<LedgerPicture<OrganizationRecords>> {
    const known = await this.organization(slug);
    if (known !== null) return known;
    const picture = this.#pictureOf(slug);
    await picture.follow(undefined, async () => {});
    return picture;
  }

  /** Asks all heads and applies what is new. Rejects as the store does; what is known stays. */
  async refresh(): Promise<void> {
    await this.#serially(async () => {
      const heads = await this.#store.heads();
      this.#heads = new Map(heads.map((head) => [head.ledger, head]));
      await this.catalogue.follow(this.#heads.get(CATALOGUE_LEDGER), async () => {});
      for (const picture of this.#organizations.values()) await this.#followOrganization(picture);
      this.#askedAt = this.#now();
    });
  }

  /** One's own change is visible as soon as it is written. */
  applied(change: Change): void {
    const picture =
      change.ledger === CATALOGUE_LEDGER ? this.catalogue : this.#organizations.get(change.ledger);
    picture?.applied(change);
  }

  /** Waits until a ledger has reached a state, at most two seconds; false where it has not. */
  async atLeast(ledger: string, state: LedgerState): Promise<boolean> {
    const until = this.#now() + PATIENCE;
    for (;;) {
      const picture = ledger === CATALOGUE_LEDGER ? this.catalogue : await this.organization(ledger);
      if (picture !== null && picture.state.seq >= state.seq) return true;
      if (this.#now() >= until) return false;
      await this.refresh();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /** Asks every second from now on. A failure is told and tried again. */
  start(failed: (error: unknown) => void): void {
    let isAsking = false;
    this.#timer ??= setInterval(() => {
      if (isAsking) return;
      isAsking = true;
      withinLimit(this.refresh())
        .catch(failed)
        .finally(() => {
          isAsking = false;
        });
    }, EVERY).unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #pictureOf(slug: string): LedgerPicture<OrganizationRecords> {
    let picture = this.#organizations.get(slug);
    if (picture === undefined) {
      picture = new LedgerPicture(this.#store, slug, () => new OrganizationRecords());
      this.#organizations.set(slug, picture);
    }
    return picture;
  }

  /** Before an organization's change, the catalogue's changes up to the one it was decided on. */
  async #followOrganization(picture: LedgerPicture<OrganizationRecords>): Promise<void> {
    await picture.follow(this.#heads.get(picture.ledger), async (change) => {
      if ((change.decidedOn?.seq ?? 0) <= this.catalogue.state.seq) return;
      const heads = await this.#store.heads();
      await this.catalogue.follow(
        heads.find((head) => head.ledger === CATALOGUE_LEDGER),
        async () => {},
      );
    });
  }

  async #serially(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    await turn;
  }
}

/** Opens a feed and fills the catalogue. */
export async function openFeed(store: Store, options: FeedOptions = {}): Promise<Feed> {
  const feed = new Feed(store, options);
  await feed.refresh();
  return feed;
}

function withinLimit(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The store did not answer within ${LIMIT} ms.`)), LIMIT);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
