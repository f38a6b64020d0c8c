import { CatalogueIndex } from '../coverage/projection/catalogue-index.ts';
import { CatalogueRecords } from '../coverage/projection/catalogue-records.ts';
import { LruCache } from '../coverage/projection/lru-cache.ts';
import { OrganizationIndex } from '../coverage/projection/organization-index.ts';
import { OrganizationRecords } from '../coverage/projection/organization-records.ts';
import { Projection } from '../coverage/projection/projection.ts';
import { timeSlices } from '../coverage/time-slices.ts';
import type { Store } from '../graph/store.ts';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import { lastChangeBy, recordsKnownBy } from '../replica/known-records.ts';
import type { Replica } from '../replica/replica.ts';
import { unfinishedNotices } from './projections.ts';

/** So many earlier states are kept, each with its records in memory. */
const KEPT = 2;

/**
 * Projections of what was known at some time (`questions.md`, knownAt). Each is made from the first changes of both
 * ledgers, and the last few are kept: whoever asks the same again, or of another time between the same two changes, is
 * answered at once.
 */
export class KnownProjections {
  readonly #store: Store;
  readonly #replica: Replica;
  readonly #kept = new LruCache<string, Promise<Projection | null>>(KEPT);

  constructor(store: Store, replica: Replica) {
    this.#store = store;
    this.#replica = replica;
  }

  /**
   * One organization as it was known at a time; null where it had no change yet. Rejects as the store does, and with
   * `STORE_DAMAGED` where a change cannot be read.
   *
   * @param moment UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`
   */
  async at(organization: string, moment: string): Promise<Projection | null> {
    const own = await this.#lastChange(organization, moment);
    if (own === 0) return null;
    const catalogue = await this.#lastChange(CATALOGUE_LEDGER, moment);
    const key = `${organization} ${own} ${catalogue}`;
    const projection = this.#kept.get(key, () => this.#make(organization, own, catalogue));
    // What failed is tried again by whoever asks next.
    projection.catch(() => this.#kept.drop(key));
    const known = await projection;
    return known === null ? null : known.asKnownAt(moment);
  }

  async #lastChange(ledger: string, moment: string): Promise<number> {
    const head = this.#replica.head(ledger);
    return head === null ? 0 : lastChangeBy(this.#store, head, moment);
  }

  async #make(organization: string, own: number, catalogue: number): Promise<Projection | null> {
    const theirs = await recordsKnownBy(this.#store, CATALOGUE_LEDGER, catalogue, CatalogueRecords.empty());
    const ours = await recordsKnownBy(this.#store, organization, own, OrganizationRecords.empty());
    if (ours.records.organization === null) return null;
    const index = await timeSlices.run(CatalogueIndex.inSteps(theirs.records));
    const organizationIndex = await timeSlices.run(OrganizationIndex.inSteps(index, ours.records));
    const notices = [theirs, ours].flatMap(({ loads }) => unfinishedNotices(loads));
    const state = { catalogue: theirs.state, organization: ours.state };
    return new Projection(index, organizationIndex, state, notices);
  }
}
