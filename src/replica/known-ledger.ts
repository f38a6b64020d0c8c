import type { Store } from '../graph/store.ts';
import { type KnownRecords, knownBeforeAll, recordsKnownBy } from './known-records.ts';
import type { Applicable } from './ledger-picture.ts';

/** States are kept at least so much work apart, in changes and facts together: about a twentieth of a second. */
const LEAST_APART = 2_048;
/** So many states of a ledger are kept at most, and so many records of all of them together. */
const MOST_STATES = 64;
const MOST_RECORDS = 2_000_000;

/**
 * The records of one ledger as they were after any of its changes. On the way to the first state that somebody asks for,
 * states in between are kept, which share the records that are the same: a further state needs the few changes from the
 * nearest earlier one on.
 */
export class KnownLedger<R extends Applicable<R> & { readonly size: number }> {
  readonly #store: Pick<Store, 'changesAfter'>;
  readonly #ledger: string;
  readonly #empty: () => R;
  /** In the order of their numbers; nobody alters their records. */
  #kept: readonly KnownRecords<R>[] = [];
  #apart = LEAST_APART;

  constructor(store: Pick<Store, 'changesAfter'>, ledger: string, empty: () => R) {
    this.#store = store;
    this.#ledger = ledger;
    this.#empty = empty;
  }

  /** How many states are kept. */
  get kept(): number {
    return this.#kept.length;
  }

  /**
   * The records after a change, which the caller may alter. Rejects as the store does, and with `STORE_DAMAGED` where a
   * change cannot be read or does not follow.
   *
   * @param seq the number of the change
   */
  async upTo(seq: number): Promise<KnownRecords<R>> {
    let known = this.#nearest(seq);
    for (;;) {
      const begun = { ...known, records: known.records.copy() };
      known = await recordsKnownBy(this.#store, this.#ledger, seq, begun, this.#apart);
      // A ledger that ends earlier has no further change.
      if (known.state.seq >= seq || known.state.seq === begun.state.seq) return known;
      this.#keep(known);
    }
  }

  #nearest(seq: number): KnownRecords<R> {
    const before = this.#kept.findLast(({ state }) => state.seq <= seq);
    return before ?? knownBeforeAll(this.#empty());
  }

  /** Keeps a state that is later than all others; half of them go where there are too many. */
  #keep(known: KnownRecords<R>): void {
    if (known.state.seq <= (this.#kept.at(-1)?.state.seq ?? 0)) return;
    this.#kept = [...this.#kept, known];
    const most = Math.min(MOST_STATES, Math.floor(MOST_RECORDS / Math.max(1, known.records.size)));
    while (this.#kept.length > Math.max(1, most)) {
      this.#kept = this.#kept.filter((_, place) => place % 2 === 1);
      this.#apart *= 2;
    }
  }
}
