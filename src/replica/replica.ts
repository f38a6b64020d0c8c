import { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import { factsOfCatalogue, factsOfOrganization } from '../coverage/projection/facts-of-records.ts';
import { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import type { Head, Store } from '../graph/store.ts';
import { CATALOGUE_LEDGER, type Change, EMPTY_STATE } from '../ledger/change.ts';
import type { LedgerState } from '../model/coverage.ts';
import { StoreError } from '../problems/store-error.ts';
import { LedgerPicture, type Tidyable } from './ledger-picture.ts';
import { type Listener, Listeners } from './listeners.ts';
import { OpenOrganizations } from './open-organizations.ts';
import { repeat } from './repeat.ts';
import { type KindOfRecords, LedgerSnapshots, type SnapshotRule } from './snapshots/ledger-snapshots.ts';
import type { Keepable } from './snapshots/read-snapshot.ts';

/** A running replica reads all heads this often, in milliseconds. */
const EVERY = 1_000;
/** A reading of the heads that takes longer than this, in milliseconds, has failed. */
const LIMIT = 500;
/** Answers are STALE when the last successful reading of the heads is older than this, in milliseconds. */
const FRESH = 3_000;
/** How long, in milliseconds, a caller waits for a state that it has seen elsewhere. */
const PATIENCE = 2_000;
const PAUSE = 50;

export interface ReplicaOptions {
  /** Milliseconds of a clock that is never set: the time of the day may be. */
  readonly now?: () => number;
  /** Called with what a listener threw; absent: such errors are dropped. */
  readonly listenerFailed?: (error: unknown) => void;
  /** Where the records of large ledgers are kept; absent: they are scanned whenever a store is opened. */
  readonly snapshots?: SnapshotRule;
  /** About how many bytes the opened organizations may take; absent: as many as they need. */
  readonly memory?: number;
}

const ORGANIZATION: KindOfRecords<OrganizationRecords> = {
  empty: OrganizationRecords.empty,
  factsOf: factsOfOrganization,
};

/** One reading of all heads: when it began, and the states of the followed ledgers at that moment. */
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
  readonly #snapshots: SnapshotRule | null;
  readonly #organizations: OpenOrganizations;
  readonly #whenRemoved: ((slug: string) => void)[] = [];
  /** As the store gave them: the same list again while nobody has written. */
  #heardHeads: readonly Head[] = [];
  #heads = new Map<string, Head>();
  /** The organizations of some heads and a version of the catalogue, sorted once for all who ask. */
  #listed: {
    readonly heads: ReadonlyMap<string, Head>;
    readonly version: number;
    readonly slugs: readonly string[];
  } | null = null;
  /** The version of the catalogue at which the snapshots of removed organizations were looked for last. */
  #sweptAt: number | null = null;
  #askedAt: number | null = null;
  /** When the last reading of the heads that succeeded began, whether or not what is new was read after it. */
  #heardAt: number | null = null;
  /** How many organizations are being opened: what is new is read when they are open. */
  #opening = 0;
  #asking: Asking | null = null;
  #hearing: Promise<unknown> | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #nextRefresh: Promise<void> | null = null;
  #stopAsking: (() => Promise<void>) | null = null;

  constructor(store: Store, options: ReplicaOptions = {}) {
    this.#store = store;
    this.#now = options.now ?? (() => performance.now());
    this.#listeners = new Listeners(options.listenerFailed ?? (() => {}));
    this.#snapshots = options.snapshots ?? null;
    this.#organizations = new OpenOrganizations(options.memory ?? Number.POSITIVE_INFINITY, (slug) =>
      this.#listeners.isHeard(slug),
    );
    this.catalogue = this.#picture(CATALOGUE_LEDGER, {
      empty: CatalogueRecords.empty,
      factsOf: factsOfCatalogue,
    });
  }

  /** Slugs of all organizations, sorted. */
  get organizations(): readonly string[] {
    const { version } = this.catalogue;
    if (this.#listed?.heads !== this.#heads || this.#listed.version !== version) {
      const slugs = [...this.#heads.keys()].filter((ledger) => this.#isOrganization(ledger)).sort();
      this.#listed = { heads: this.#heads, version, slugs };
    }
    return this.#listed.slugs;
  }

  /** The head of a ledger when the heads were last read; null for a ledger without one. */
  head(ledger: string): Head | null {
    return this.#heads.get(ledger) ?? null;
  }

  /** The heads of all ledgers when they were last read. */
  get heads(): readonly Head[] {
    return [...this.#heads.values()];
  }

  /** The age of the last successful reading of the heads, in seconds; null before the first. */
  get ageSeconds(): number | null {
    return this.#askedAt === null ? null : Math.max(0, this.#now() - this.#askedAt) / 1_000;
  }

  /** How old the records may be that answers are made from, in whole seconds; null while they are recent enough. */
  get staleSeconds(): number | null {
    return this.#secondsSince(this.#askedAt);
  }

  /** For how many whole seconds the store has not answered; null while it has answered recently. */
  get silentSeconds(): number | null {
    return this.#secondsSince(this.#heardAt);
  }

  /**
   * The records of an organization, which are read at the first call; null for an organization without a ledger.
   * Throws a StoreError.
   */
  async organization(slug: string): Promise<LedgerPicture<OrganizationRecords> | null> {
    if (!this.#isOrganization(slug)) return null;
    const known = this.#organizations.use(slug);
    if (known !== null) return known;
    return this.#serially(async () => {
      this.#opening++;
      try {
        return await this.#openOrganization(slug);
      } finally {
        this.#opening--;
      }
    });
  }

  async #openOrganization(slug: string): Promise<LedgerPicture<OrganizationRecords>> {
    const opened = this.#organizations.use(slug);
    if (opened !== null) return opened;
    const picture = this.#picture(slug, ORGANIZATION);
    await this.#followOrganization(picture, picture.state);
    this.#organizations.add(picture);
    // Reading a large organization takes long, so that the heads read before may be old by now.
    if (this.staleSeconds !== null) await this.#askAndFollow(null);
    return picture;
  }

  /** The records of an organization that is open, whoever used it last; else null. */
  openedOrganization(slug: string): LedgerPicture<OrganizationRecords> | null {
    return this.#organizations.get(slug);
  }

  /** Does work while an organization, once it is open, stays open: its records are written to. */
  keepingOpen<T>(slug: string, work: () => Promise<T>): Promise<T> {
    return this.#organizations.keeping(slug, work);
  }

  /** Calls a listener with the slug of each organization whose records are let go because it was removed. */
  whenRemoved(listener: (slug: string) => void): void {
    this.#whenRemoved.push(listener);
  }

  /** The records of a ledger that is followed already, else null. */
  opened(ledger: string): { readonly state: LedgerState } | null {
    return ledger === CATALOGUE_LEDGER ? this.catalogue : this.#organizations.get(ledger);
  }

  /**
   * The records of an organization. They are empty before its first load, which is decided on them. Throws a
   * StoreError.
   */
  async open(slug: string): Promise<LedgerPicture<OrganizationRecords>> {
    const known = await this.organization(slug);
    if (known !== null) return known;
    const picture = this.#picture(slug, ORGANIZATION);
    this.#organizations.add(picture);
    await picture.follow(undefined, picture.state, async () => {});
    return picture;
  }

  /** Reads all heads and applies the new changes. Throws a StoreError, and keeps the records that it has. */
  async refresh(): Promise<void> {
    // Whoever asks while a reading waits for its turn needs no other one: it begins later than they asked.
    this.#nextRefresh ??= this.#serially(() => {
      this.#nextRefresh = null;
      return this.#askAndFollow(null);
    });
    await this.#nextRefresh;
  }

  /** Applies a change that this process has written, so that it is visible at once. Throws STORE_DAMAGED. */
  applied(change: Change): void {
    const picture =
      change.ledger === CATALOGUE_LEDGER ? this.catalogue : this.#organizations.get(change.ledger);
    picture?.applied(change);
  }

  /**
   * Calls a listener whenever the records of a followed ledger reach a new state, whichever process wrote the
   * change. The listener is called once for each change, and once when the ledger is read anew.
   *
   * @returns a function that removes the listener and may be called again; null when the ledger has too many
   */
  listen(ledger: string, listener: Listener): (() => void) | null {
    return this.#listeners.add(ledger, listener);
  }

  /**
   * Waits at most two seconds for a ledger to reach a state, and returns whether it has. Throws a StoreError when
   * an organization cannot be read.
   */
  async atLeast(ledger: string, state: LedgerState): Promise<boolean> {
    const until = this.#now() + PATIENCE;
    for (;;) {
      const picture = ledger === CATALOGUE_LEDGER ? this.catalogue : await this.organization(ledger);
      if (picture?.hasReached(state) === true) return true;
      const left = until - this.#now();
      if (left <= 0) return false;
      // An unreachable store may come back in time. If it does not, the state has not been reached.
      await withinLimit(this.refresh(), left).catch(() => {});
      await pause(PAUSE);
    }
  }

  /** Makes records anew that keep much that belongs to none of them any more; others are served meanwhile. */
  async tidyRecords(): Promise<void> {
    for (const picture of [this.catalogue, ...this.#organizations.all]) await picture.tidy();
  }

  /**
   * Holds what was read from snapshots to the ledgers, and keeps new snapshots where they are due. What came of a wrong
   * one is dropped and read from the store again. Throws a StoreError, or the system's error where one cannot be written.
   *
   * @param isStopped nobody waits for it any more
   * @returns the ledgers whose snapshot was wrong
   */
  async tendSnapshots(isStopped: () => boolean): Promise<readonly string[]> {
    await this.#removeStraySnapshots();
    const wrong: string[] = [];
    for (const picture of [this.catalogue, ...this.#organizations.all]) {
      if (isStopped()) break;
      const { ledger } = picture;
      if (!(await picture.holdSnapshot(isStopped))) wrong.push(ledger);
      const head = this.head(ledger);
      if (head !== null) await picture.keepSnapshot(head, isStopped);
    }
    if (wrong.length > 0) await this.refresh();
    return wrong;
  }

  /** Reads the heads every second from now on. Calls `failed` with each error, and tries again. */
  start(failed: (error: unknown) => void): void {
    const look = () => (this.#opening > 0 ? this.#hear() : this.#serially(() => this.#askAndFollow(LIMIT)));
    this.#stopAsking ??= repeat(EVERY, look, failed);
  }

  stop(): void {
    void this.#stopAsking?.();
    this.#stopAsking = null;
  }

  /** Reads the heads only to learn whether the store answers. One that has not answered yet is not asked again. */
  async #hear(): Promise<void> {
    const at = this.#now();
    this.#hearing ??= this.#store.heads().finally(() => {
      this.#hearing = null;
    });
    await withinLimit(this.#hearing, LIMIT);
    this.#heardAt = at;
  }

  /** @param limit milliseconds after which the store counts as unreachable; null: none */
  async #askAndFollow(limit: number | null): Promise<void> {
    // If the last reading is still running, wait for that one: a store that hangs is not asked again every second.
    this.#asking ??= this.#ask();
    const { at, states, heads: asked } = this.#asking;
    const heads = await (limit === null ? asked : withinLimit(asked, limit));
    this.#heardAt = at;
    if (heads !== this.#heardHeads) {
      this.#heardHeads = heads;
      this.#heads = new Map(heads.map((head) => [head.ledger, head]));
    }
    await this.#followCatalogue(this.#heads, states.get(CATALOGUE_LEDGER) ?? EMPTY_STATE);
    await this.#dropRemoved();
    for (const picture of this.#organizations.all) {
      await this.#followOrganization(picture, states.get(picture.ledger) ?? EMPTY_STATE);
    }
    this.#organizations.letGo();
    this.#askedAt = at;
  }

  /** Whether a ledger is that of an organization which nobody has removed, or whose ledger was issued anew. */
  #isOrganization(ledger: string): boolean {
    const head = this.#heads.get(ledger);
    if (ledger === CATALOGUE_LEDGER || head === undefined || head.removing) return false;
    const removed = this.catalogue.records.removedOrganizations.get(ledger);
    return removed === undefined || (removed.reissued && head.hash !== removed.hash);
  }

  /** Lets go of the records of organizations that were removed, from when the catalogue says so. */
  async #dropRemoved(): Promise<void> {
    for (const picture of this.#organizations.all) {
      const slug = picture.ledger;
      if (this.#isOrganization(slug) || !this.catalogue.records.removedOrganizations.has(slug)) continue;
      this.#organizations.delete(slug);
      await picture.dropSnapshot();
      for (const listener of this.#whenRemoved) listener(slug);
    }
  }

  /** Removes the snapshots of organizations that were removed, whoever wrote them and whether or not they were open here. */
  async #removeStraySnapshots(): Promise<void> {
    const { version, records } = this.catalogue;
    if (this.#snapshots === null || this.#sweptAt === version) return;
    const { shelf } = this.#snapshots;
    for (const ledger of await shelf.ledgers()) {
      if (records.removedOrganizations.has(ledger) && !this.#isOrganization(ledger))
        await shelf.remove(ledger);
    }
    this.#sweptAt = version;
  }

  #ask(): Asking {
    const pictures = [this.catalogue, ...this.#organizations.all];
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

  /** Before a change of an organization, applies the changes of the catalogue on which it was decided. */
  async #followOrganization(picture: LedgerPicture<OrganizationRecords>, asked: LedgerState): Promise<void> {
    await picture.follow(this.#heads.get(picture.ledger), asked, async (change) => {
      if ((change.decidedOn?.seq ?? 0) <= this.catalogue.state.seq) return;
      const { state } = this.catalogue;
      const heads = await this.#store.heads();
      await this.#followCatalogue(new Map(heads.map((head) => [head.ledger, head])), state);
    });
  }

  #picture<R extends Tidyable<R> & Keepable>(ledger: string, kind: KindOfRecords<R>): LedgerPicture<R> {
    const rule = this.#snapshots;
    const snapshots = rule === null ? null : new LedgerSnapshots(rule, this.#store, ledger, kind);
    return new LedgerPicture(this.#store, ledger, kind.empty, snapshots, (state) =>
      this.#listeners.tell(ledger, state),
    );
  }

  /** Null for a moment that is recent enough, and for none. */
  #secondsSince(moment: number | null): number | null {
    if (moment === null) return null;
    const age = this.#now() - moment;
    return age > FRESH ? Math.floor(age / 1_000) : null;
  }

  #serially<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }
}

/** Opens a replica and reads the catalogue. Throws a StoreError. */
export async function openReplica(store: Store, options: ReplicaOptions = {}): Promise<Replica> {
  const replica = new Replica(store, options);
  await replica.refresh();
  return replica;
}

function withinLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    const late = new StoreError('STORE_UNAVAILABLE', `The store did not answer within ${milliseconds} ms.`);
    // What came while this process was busy with something else is heard first.
    timer = setTimeout(() => setImmediate(reject, late), milliseconds);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
