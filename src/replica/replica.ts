import { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Head, Store } from '../graph/store.ts';
import { CATALOGUE_LEDGER, type Change, EMPTY_STATE } from '../ledger/change.ts';
import type { LedgerState } from '../model/coverage.ts';
import { StoreError } from '../problems/store-error.ts';
import { type Applicable, LedgerPicture } from './ledger-picture.ts';
import { type Listener, Listeners } from './listeners.ts';

/** All heads are asked this often, in milliseconds, while the replica runs. */
const EVERY = 1_000;
/** An asking that takes longer than this has failed. */
const LIMIT = 500;
/** Answers are STALE when the last successful asking is older than this. */
const FRESH = 3_000;
/** For how long a caller waits for a state that it has seen elsewhere. */
const PATIENCE = 2_000;
const PAUSE = 50;

export interface ReplicaOptions {
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Is told what a listener threw; absent: nobody is. */
  readonly listenerFailed?: (error: unknown) => void;
}

/** One asking for all heads: when it began, and where the followed ledgers stood then. */
interface Asking {
  readonly at: number;
  readonly states: ReadonlyMap<string, LedgerState>;
  readonly heads: Promise<readonly Head[]>;
}

/** Keeps the records of the catalogue and of every opened organization current with one store. */
export class Replica {
  readonly catalogue: LedgerPicture<CatalogueRecords>;
  readonly #store: Store;
  readonly #now: () => number;
  readonly #listeners: Listeners;
  readonly #organizations = new Map<string, LedgerPicture<OrganizationRecords>>();
  #heads = new Map<string, Head>();
  #askedAt: number | null = null;
  #asking: Asking | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  constructor(store: Store, options: ReplicaOptions = {}) {
    this.#store = store;
    this.#now = options.now ?? Date.now;
    this.#listeners = new Listeners(options.listenerFailed ?? (() => {}));
    this.catalogue = this.#picture(CATALOGUE_LEDGER, CatalogueRecords.empty);
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
      if (this.#organizations.has(slug)) return;
      const picture = this.#picture(slug, OrganizationRecords.empty);
      await this.#followOrganization(picture, picture.state);
      this.#organizations.set(slug, picture);
      // A large organization takes its time: what stood when it was begun may be old by now.
      if (this.staleSeconds !== null) await this.#askAndFollow(null);
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
    const picture = this.#picture(slug, OrganizationRecords.empty);
    this.#organizations.set(slug, picture);
    await picture.follow(undefined, picture.state, async () => {});
    return picture;
  }

  /** Asks all heads and applies what is new. Rejects as the store does; what is known stays. */
  async refresh(): Promise<void> {
    await this.#serially(() => this.#askAndFollow(null));
  }

  /** One's own change is visible as soon as it is written. */
  applied(change: Change): void {
    const picture =
      change.ledger === CATALOGUE_LEDGER ? this.catalogue : this.#organizations.get(change.ledger);
    picture?.applied(change);
  }

  /**
   * Calls a listener whenever the records of a ledger that is followed have reached another state, by a change of this
   * process or of another one. Changes that arrive together are told one after the other; a ledger that is filled anew
   * is told once.
   *
   * @returns ends it, however often it is called; null where too many listen to the ledger already
   */
  listen(ledger: string, listener: Listener): (() => void) | null {
    return this.#listeners.add(ledger, listener);
  }

  /** Waits until a ledger has reached a state, at most two seconds; false where it has not. */
  async atLeast(ledger: string, state: LedgerState): Promise<boolean> {
    const until = this.#now() + PATIENCE;
    for (;;) {
      const picture = ledger === CATALOGUE_LEDGER ? this.catalogue : await this.organization(ledger);
      if (picture?.hasReached(state) === true) return true;
      const left = until - this.#now();
      if (left <= 0) return false;
      // A store that is away may come back in time; if not, the state is not visible yet.
      await withinLimit(this.refresh(), left).catch(() => {});
      await pause(PAUSE);
    }
  }

  /** Asks every second from now on. A failure is told and tried again. */
  start(failed: (error: unknown) => void): void {
    let isAsking = false;
    this.#timer ??= setInterval(() => {
      // What is new may take longer to apply than to ask for; askings must not pile up behind it.
      if (isAsking) return;
      isAsking = true;
      this.#serially(() => this.#askAndFollow(LIMIT))
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

  /** @param limit milliseconds after which the store counts as away; null: as long as it takes */
  async #askAndFollow(limit: number | null): Promise<void> {
    // One that has not ended is waited for again: a store that hangs is not asked once more every second.
    this.#asking ??= this.#ask();
    const { at, states, heads: asked } = this.#asking;
    const heads = await (limit === null ? asked : withinLimit(asked, limit));
    this.#heads = new Map(heads.map((head) => [head.ledger, head]));
    await this.#followCatalogue(this.#heads, states.get(CATALOGUE_LEDGER) ?? EMPTY_STATE);
    for (const picture of this.#organizations.values()) {
      await this.#followOrganization(picture, states.get(picture.ledger) ?? EMPTY_STATE);
    }
    this.#askedAt = at;
  }

  #ask(): Asking {
    const pictures = [this.catalogue, ...this.#organizations.values()];
    const states = new Map(pictures.map(({ ledger, state }) => [ledger, state]));
    const at = this.#now();
    const heads = this.#store.heads().finally(() => {
      this.#asking = null;
    });
    return { at, states, heads };
  }

  async #followCatalogue(heads: ReadonlyMap<string, Head>, asked: LedgerState): Promise<void> {
    await this.catalogue.follow(heads.get(CATALOGUE_LEDGER), asked, async () => {});
  }

  /** Before an organization's change, the catalogue's changes up to the one it was decided on. */
  async #followOrganization(picture: LedgerPicture<OrganizationRecords>, asked: LedgerState): Promise<void> {
    await picture.follow(this.#heads.get(picture.ledger), asked, async (change) => {
      if ((change.decidedOn?.seq ?? 0) <= this.catalogue.state.seq) return;
      const { state } = this.catalogue;
      const heads = await this.#store.heads();
      await this.#followCatalogue(new Map(heads.map((head) => [head.ledger, head])), state);
    });
  }

  #picture<R extends Applicable<R>>(ledger: string, empty: () => R): LedgerPicture<R> {
    return new LedgerPicture(this.#store, ledger, empty, (state) => this.#listeners.tell(ledger, state));
  }

  async #serially(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    await turn;
  }
}

/** Opens a replica and fills the catalogue. */
export async function openReplica(store: Store, options: ReplicaOptions = {}): Promise<Replica> {
  const replica = new Replica(store, options);
  await replica.refresh();
  return replica;
}

function withinLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const late = new StoreError('STORE_UNAVAILABLE', `The store did not answer within ${milliseconds} ms.`);
    timer = setTimeout(() => reject(late), milliseconds);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
