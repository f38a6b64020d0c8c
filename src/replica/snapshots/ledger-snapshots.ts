import { changeAt } from '../../graph/changes-since.ts';
import type { Head, Store } from '../../graph/store.ts';
import type { Fact } from '../../ledger/fact.ts';
import type { LedgerState } from '../../model/coverage.ts';
import { giveWay, Pauses } from '../../model/pauses.ts';
import { addsUp } from './adds-up.ts';
import { withDigest } from './digested-lines.ts';
import { type Keepable, readSnapshot } from './read-snapshot.ts';
import { headerLine, type SnapshotOf } from './snapshot-format.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';

/** A ledger with fewer records is scanned as quickly. */
export const LEAST_RECORDS = 50_000;
/** A snapshot is made again after so many changes: going on from it by fewer takes no time. */
const CHANGES_BETWEEN = 200;
/** And not tried more often than this, in milliseconds: where nothing can be written, each attempt is in vain. */
const TIME_BETWEEN = 600_000;

export interface SnapshotRule {
  readonly shelf: SnapshotShelf;
  /** A ledger with fewer records has no snapshot. */
  readonly least?: number;
}

/** What snapshots need to know of the records of a ledger. */
export interface KindOfRecords<R> {
  readonly empty: () => R;
  readonly factsOf: (records: R) => Iterable<Fact>;
}

/**
 * The snapshot of one ledger: its records as they were after one of its changes. It spares the scan of the graph and is
 * never more than that. It is read only with its digest, and only where the ledger has the change that it names. Since
 * whoever can write the file can write another digest too, {@link hold} adds the records up afterwards: the change states
 * what they add up to.
 */
export class LedgerSnapshots<R extends Keepable & { copy(): R }> {
  readonly #rule: SnapshotRule;
  readonly #store: Pick<Store, 'changesAfter'>;
  readonly #ledger: string;
  readonly #kind: KindOfRecords<R>;
  /** What was read and is not held to the ledger yet. */
  #unheld: { readonly records: R; readonly of: SnapshotOf } | null = null;
  #keptSeq: number | null = null;
  #triedAt = Number.NEGATIVE_INFINITY;
  #isDropped = false;

  constructor(
    rule: SnapshotRule,
    store: Pick<Store, 'changesAfter'>,
    ledger: string,
    kind: KindOfRecords<R>,
  ) {
    this.#rule = rule;
    this.#store = store;
    this.#ledger = ledger;
    this.#kind = kind;
  }

  /** The records of a state that the ledger has reached; null where no snapshot can be used. Rejects as the store does. */
  async read(head: Head): Promise<{ readonly records: R; readonly state: LedgerState } | null> {
    if (this.#isDropped) return null;
    const isWanted = async ({ seq, hash }: SnapshotOf): Promise<boolean> =>
      seq <= head.seq && (await changeAt(this.#store, this.#ledger, seq))?.hash === hash;
    const read = await readSnapshot(this.#rule.shelf, this.#ledger, isWanted, this.#kind.empty());
    if (read === null) return null;
    const { records, of } = read;
    this.#unheld = { records: records.copy(), of };
    this.#keptSeq = of.seq;
    return { records, state: { seq: of.seq, hash: of.hash } };
  }

  /**
   * Adds up what was read. False where it is not what the ledger stated: the snapshot is gone, none is used any more,
   * and nothing that came of it may be. Rejects as the store does.
   *
   * @param isStopped nobody waits for it any more
   */
  async hold(isStopped: () => boolean): Promise<boolean> {
    const unheld = this.#unheld;
    if (unheld === null) return true;
    const { of, records } = unheld;
    const isHeld = await this.#addsUp(records, of, isStopped);
    if (isStopped()) return true;
    this.#unheld = null;
    if (!isHeld) await this.drop();
    return isHeld;
  }

  /** Whether it is worth while to keep so many records of a state. */
  isDue(size: number, seq: number): boolean {
    if (this.#isDropped || this.#unheld !== null) return false;
    if (size < (this.#rule.least ?? LEAST_RECORDS)) return false;
    if (performance.now() - this.#triedAt < TIME_BETWEEN) return false;
    return this.#keptSeq === null || seq - this.#keptSeq >= CHANGES_BETWEEN;
  }

  /**
   * Keeps records, if they are what the ledger stated. Rejects as the store does, and with the
   * operating system's error where they cannot be written.
   *
   * @param head the head whose state the records have
   */
  async keep(records: R, { ledger, seq, hash, loads }: Head, isStopped: () => boolean): Promise<void> {
    this.#triedAt = performance.now();
    const of: SnapshotOf = { ledger, seq, hash, loads };
    const isHeld = await this.#addsUp(records, of, isStopped);
    if (isStopped()) return;
    if (!isHeld) return this.drop();
    await this.#rule.shelf.write(ledger, withDigest(linesOf(of, records, isStopped)));
    this.#keptSeq = seq;
    // The ledger may have been removed meanwhile.
    if (this.#isDropped) await this.drop();
  }

  async #addsUp(records: R, { seq, hash, loads }: SnapshotOf, isStopped: () => boolean): Promise<boolean> {
    const change = await changeAt(this.#store, this.#ledger, seq);
    if (change?.hash !== hash || change.graphHash === undefined) return false;
    return addsUp(this.#kind.factsOf(records), change, loads, isStopped);
  }

  /** Removes the snapshot. None is read or kept any more. */
  async drop(): Promise<void> {
    this.#isDropped = true;
    await this.#rule.shelf.remove(this.#ledger);
  }
}

async function* linesOf(of: SnapshotOf, records: Keepable, isStopped: () => boolean): AsyncGenerator<string> {
  const pauses = new Pauses(giveWay);
  yield headerLine(of);
  for (const page of records.pages()) {
    await pauses.pauseIfDue();
    if (isStopped()) throw new Error('The snapshot is not finished: nobody waits for it any more.');
    yield JSON.stringify(page);
  }
}
