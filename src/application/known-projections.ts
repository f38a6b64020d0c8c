import { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import { LruCache } from '../coverage/projection/lru-cache.ts';
import { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { Projection } from '../coverage/projection/projection.ts';
import { timeSlices } from '../coverage/time-slices.ts';
import { changeAt } from '../graph/changes-since.ts';
import type { Store } from '../graph/store.ts';
import { CATALOGUE_LEDGER, EMPTY_STATE } from '../ledger/change.ts';
import type { State } from '../model/coverage.ts';
import { inLedger, type Outcome, type Problem, refused } from '../problems/problem.ts';
import { KnownLedger } from '../replica/known-ledger.ts';
import { type KnownRecords, lastChangeBy } from '../replica/known-records.ts';
import type { Replica } from '../replica/replica.ts';
import { unfinishedNotices } from './projections.ts';

/** The catalogue as it was after one of its changes. */
interface KnownCatalogue extends Omit<KnownRecords<CatalogueRecords>, 'records'> {
  readonly index: CatalogueIndex;
}

/** So many projections of earlier states are kept, and of so many organizations the states on the way to them. */
const KEPT = 2;

/**
 * Projections of what was known at some time (`questions.md`, knownAt). Each is made from the first changes of both
 * ledgers, and the last few are kept: whoever asks the same again, or of another time between the same two changes, is
 * answered at once. Another time goes on from the nearest earlier state that was kept on the way.
 */
export class KnownProjections {
  readonly #store: Store;
  readonly #replica: Replica;
  #kept = new LruCache<string, Promise<Projection | null>>(KEPT);
  /** Of the catalogue by the number of its last change. */
  #catalogues = new LruCache<number, Promise<KnownCatalogue>>(KEPT);
  #catalogueLedger: KnownLedger<CatalogueRecords>;
  #ledgers = new LruCache<string, KnownLedger<OrganizationRecords>>(KEPT);

  constructor(store: Store, replica: Replica) {
    this.#store = store;
    this.#replica = replica;
    this.#catalogueLedger = this.#newCatalogueLedger();
  }

  /**
   * One organization as it was known at a time; null where it had no change yet. Rejects as the store does, and with
   * `STORE_DAMAGED` where a change cannot be read.
   *
   * @param moment UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`
   * @param newest nothing that was recorded after this state counts, so that the answer stays the same while others
   *   record changes; null: everything counts that is recorded now
   */
  async at(organization: string, moment: string, newest: State | null = null): Promise<Projection | null> {
    const own = await this.#lastChange(organization, moment, newest?.organization.seq);
    const catalogue = await this.#lastChange(CATALOGUE_LEDGER, moment, newest?.catalogue.seq);
    return (await this.#upTo(organization, own, catalogue))?.asKnownAt(moment) ?? null;
  }

  /**
   * One organization as it was at a recorded state. Problems, all at once: `STATE_NOT_HERE` where a ledger of this store
   * has no such change, because the change has not reached it or belongs to another store. Rejects as {@link at} does.
   */
  async atState(organization: string, { catalogue, organization: own }: State): Promise<Outcome<Projection>> {
    const problems: Problem[] = [];
    for (const [ledger, { seq, hash }] of [
      [CATALOGUE_LEDGER, catalogue],
      [organization, own],
    ] as const) {
      const sentence = await this.#lacks(ledger, seq, hash);
      if (sentence !== null) problems.push(inLedger(ledger, seq, 'STATE_NOT_HERE', sentence));
    }
    if (problems.length > 0) return { ok: false, problems };
    const projection = await this.#upTo(organization, own.seq, catalogue.seq);
    if (projection !== null) return { ok: true, value: projection };
    const sentence = `Change ${own.seq} of ${organization} does not state the organization yet.`;
    return refused(inLedger(organization, own.seq, 'STATE_NOT_HERE', sentence));
  }

  /** Why a ledger does not have a change; null where it has it. */
  async #lacks(ledger: string, seq: number, hash: string): Promise<string | null> {
    const newest = this.#replica.head(ledger)?.seq ?? 0;
    if (seq > newest)
      return `The newest change of ${ledger} in this store is ${newest}, which is earlier than ${seq}.`;
    const change = seq === 0 ? null : await changeAt(this.#store, ledger, seq);
    const here = change?.hash ?? EMPTY_STATE.hash;
    return here === hash ? null : `Change ${seq} of ${ledger} in this store has another hash, ${here}.`;
  }

  /** Drops what is kept. */
  forget(): void {
    this.#kept = new LruCache(KEPT);
    this.#catalogues = new LruCache(KEPT);
    this.#catalogueLedger = this.#newCatalogueLedger();
    this.#ledgers = new LruCache(KEPT);
  }

  #newCatalogueLedger(): KnownLedger<CatalogueRecords> {
    return new KnownLedger(this.#store, CATALOGUE_LEDGER, CatalogueRecords.empty);
  }

  /** One organization after its first changes and those of the catalogue; null where it has none. */
  async #upTo(organization: string, own: number, catalogue: number): Promise<Projection | null> {
    if (own === 0) return null;
    const key = `${organization} ${own} ${catalogue}`;
    const projection = this.#kept.get(key, () => this.#make(organization, own, catalogue));
    // What failed is tried again by whoever asks next.
    projection.catch(() => this.#kept.drop(key));
    return projection;
  }

  async #lastChange(ledger: string, moment: string, most = Number.POSITIVE_INFINITY): Promise<number> {
    const head = this.#replica.head(ledger);
    return head === null ? 0 : Math.min(most, await lastChangeBy(this.#store, head, moment));
  }

  async #make(organization: string, own: number, catalogue: number): Promise<Projection | null> {
    const theirs = await this.#catalogueAt(catalogue);
    const ledger = this.#ledgers.get(
      organization,
      () => new KnownLedger(this.#store, organization, OrganizationRecords.empty),
    );
    const ours = await ledger.upTo(own);
    if (ours.records.organization === null) return null;
    const index = await timeSlices.run(OrganizationIndex.inSteps(theirs.index, ours.records));
    const notices = [theirs, ours].flatMap(({ loads }) => unfinishedNotices(loads));
    return new Projection(
      theirs.index,
      index,
      { catalogue: theirs.state, organization: ours.state },
      notices,
    );
  }

  /** The catalogue after its first changes. */
  async #catalogueAt(seq: number): Promise<KnownCatalogue> {
    const known = this.#catalogues.get(seq, () => this.#makeCatalogue(seq));
    known.catch(() => this.#catalogues.drop(seq));
    return known;
  }

  async #makeCatalogue(seq: number): Promise<KnownCatalogue> {
    const { records, state, loads } = await this.#catalogueLedger.upTo(seq);
    return { index: await timeSlices.run(CatalogueIndex.inSteps(records)), state, loads };
  }
}
