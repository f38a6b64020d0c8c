import type { Steps } from '../coverage/steps.ts';
import { timeSlices } from '../coverage/time-slices.ts';
import { changesSince } from '../graph/changes-since.ts';
import { ScanMoved } from '../graph/scan-moved.ts';
import type { Head, Store } from '../graph/store.ts';
import { type Change, EMPTY_STATE } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import { UnreadableRecord } from '../ledger/records/unreadable-record.ts';
import type { LedgerState } from '../model/coverage.ts';
import { Pauses } from '../model/pauses.ts';
import { StoreError } from '../problems/store-error.ts';
import type { LedgerSnapshots } from './snapshots/ledger-snapshots.ts';
import type { Keepable } from './snapshots/read-snapshot.ts';

/** How often a graph is scanned that is written to meanwhile. */
const SCANS = 4;

/** Records that facts can be applied to. */
export interface Applicable<R> {
  /** Applies one fact of a scan. The facts of a scan come in any order. */
  apply(fact: Fact): void;
  /** Applies all facts of one change together. */
  applyChange(facts: readonly Fact[]): void;
  copy(): R;
}

/** Records that are kept for long, and can be made anew: see {@link LedgerPicture.tidy}. */
export interface Tidyable<R> extends Applicable<R> {
  readonly isUntidy: boolean;
  tidied(): Steps<R>;
}

/**
 * One ledger's records in memory. Between two awaits they are always those of exactly one state. Records that a
 * caller took do not change afterwards.
 */
export class LedgerPicture<R extends Tidyable<R> & Keepable> {
  readonly ledger: string;
  readonly #store: Store;
  readonly #empty: () => R;
  readonly #snapshots: LedgerSnapshots<R> | null;
  readonly #changed: (state: LedgerState) => void;
  #records: R;
  #state: LedgerState = EMPTY_STATE;
  #version = 0;
  #isShared = false;
  #isFilled = false;
  /** What was applied since the records began to be tidied; null: nobody tidies them. */
  #missed: Change[] | null = null;

  /**
   * @param snapshots spare scans; null: none are kept
   * @param changed is called with each state, after the records have reached it
   */
  constructor(
    store: Store,
    ledger: string,
    empty: () => R,
    snapshots: LedgerSnapshots<R> | null,
    changed: (state: LedgerState) => void,
  ) {
    this.#store = store;
    this.ledger = ledger;
    this.#empty = empty;
    this.#snapshots = snapshots;
    this.#changed = changed;
    this.#records = empty();
  }

  /** The records as they are now. They do not change afterwards. */
  take(): R {
    this.#isShared = true;
    return this.#records;
  }

  /** The records to decide an operation on. The next change alters them. */
  get records(): R {
    return this.#records;
  }

  get state(): LedgerState {
    return this.#state;
  }

  /** Grows whenever the records reach a new state. */
  get version(): number {
    return this.#version;
  }

  /**
   * Applies the changes up to `head` that are not applied yet. Fills the records from the graph the first time,
   * and again when the store holds a different ledger under the same name. Throws STORE_DAMAGED.
   *
   * @param asked the picture's state when the head was read; the picture may have applied changes since
   * @param before awaited before each change is applied
   */
  async follow(
    head: Head | undefined,
    asked: LedgerState,
    before: (change: Change) => Promise<void>,
  ): Promise<void> {
    if (!this.#isFilled || isAnother(head, asked)) await this.#fill(head, before);
    const until = head?.seq ?? 0;
    const pauses = new Pauses();
    for await (const changes of changesSince(this.#store, this.ledger, this.#state.seq, { until })) {
      for (const change of changes) {
        await before(change);
        this.#own();
        await pauses.pauseIfDue();
        if (this.applied(change)) continue;
        // The store holds a different ledger now. Filling reads it to its end.
        await this.#fill(head, before);
        return;
      }
    }
  }

  /**
   * Holds what was read from a snapshot to the ledger. False where it was wrong: the records are empty then, until they
   * are filled again. Throws a StoreError.
   */
  async holdSnapshot(isStopped: () => boolean): Promise<boolean> {
    if ((await this.#snapshots?.hold(isStopped)) !== false) return true;
    this.#hold(this.#empty());
    this.#isFilled = false;
    this.#reach(EMPTY_STATE);
    return false;
  }

  /** Makes records anew that keep much that belongs to none of them. Others are served, and changes applied, meanwhile. */
  async tidy(): Promise<void> {
    if (!this.#records.isUntidy) return;
    const missed: Change[] = [];
    this.#missed = missed;
    const tidied = await timeSlices.run(this.take().tidied());
    const pauses = new Pauses();
    for (let change = missed.shift(); change !== undefined; change = missed.shift()) {
      applyChange(tidied, change);
      await pauses.pauseIfDue();
    }
    // The records were filled anew meanwhile.
    if (this.#missed !== missed) return;
    this.#hold(tidied);
  }

  /** Removes the snapshot of a ledger that was removed, and keeps no other. */
  async dropSnapshot(): Promise<void> {
    await this.#snapshots?.drop();
  }

  /** Keeps a snapshot where one is due and `head` is of these records. Throws a StoreError or the system's error. */
  async keepSnapshot(head: Head, isStopped: () => boolean): Promise<void> {
    if (head.seq !== this.#state.seq || head.hash !== this.#state.hash) return;
    if (this.#snapshots?.isDue(this.#records.size, head.seq) === true)
      await this.#snapshots.keep(this.take(), head, isStopped);
  }

  /** Whether the records have reached a state, or a later one. */
  hasReached({ seq, hash }: LedgerState): boolean {
    return this.#state.seq > seq || (this.#state.seq === seq && this.#state.hash === hash);
  }

  /**
   * Applies one change, unless the records contain it already. Returns false for a change that does not follow the
   * records' state. Throws STORE_DAMAGED.
   */
  applied(change: Change): boolean {
    if (change.seq <= this.#state.seq)
      return change.seq < this.#state.seq || change.hash === this.#state.hash;
    if (change.seq !== this.#state.seq + 1 || change.previousHash !== this.#state.hash) return false;
    this.#own();
    applyChange(this.#records, change);
    this.#missed?.push(change);
    this.#reach({ seq: change.seq, hash: change.hash });
    return true;
  }

  /** Makes the records ones that nobody has taken. */
  #own(): void {
    if (!this.#isShared) return;
    this.#records = this.#records.copy();
    this.#isShared = false;
  }

  /**
   * Reads a snapshot, or scans the graph, which may be newer than `head`. Then applies every change after that. After a
   * scan some of these changes are applied twice, which is harmless because each fact is complete by itself.
   */
  async #fill(head: Head | undefined, before: (change: Change) => Promise<void>): Promise<void> {
    const pauses = new Pauses();
    const { records, isKept, ...filled } = await this.#filled(head, pauses);
    let { state } = filled;
    const known = isKept ? { hash: state.hash } : {};
    for await (const changes of changesSince(this.#store, this.ledger, state.seq, known)) {
      for (const change of changes) {
        await before(change);
        await pauses.pauseIfDue();
        applyChange(records, change);
        state = { seq: change.seq, hash: change.hash };
      }
    }
    this.#hold(records);
    this.#isFilled = true;
    this.#reach(state);
  }

  async #filled(head: Head | undefined, pauses: Pauses): Promise<Filled<R>> {
    if (head === undefined) return { records: this.#empty(), state: EMPTY_STATE, isKept: false };
    const kept = await this.#snapshots?.read(head);
    if (kept != null) return { ...kept, isKept: true };
    const state = { seq: head.seq, hash: head.hash };
    return { records: await this.#scan(pauses), state, isKept: false };
  }

  /** The records of the graph. Scans again where somebody wrote meanwhile, the last time while nobody can. */
  async #scan(pauses: Pauses): Promise<R> {
    for (let left = SCANS; ; left--) {
      const records = this.#empty();
      try {
        for await (const batch of this.#store.scan(this.ledger, { holdsWriters: left === 1 })) {
          for (const fact of batch) {
            if (pauses.isDue) await pauses.pauseIfDue();
            reading(
              () => records.apply(fact),
              (unreadable) => graphEdited(this.ledger, unreadable),
            );
          }
        }
        return records;
      } catch (error) {
        if (!(error instanceof ScanMoved) || left === 1) throw error;
      }
    }
  }

  /** Holds other records, which nobody has taken yet. */
  #hold(records: R): void {
    this.#records = records;
    this.#isShared = false;
    this.#missed = null;
  }

  #reach(state: LedgerState): void {
    this.#state = state;
    this.#version++;
    this.#changed(state);
  }
}

/** Records as they were at a state: those of a snapshot, or of a scan, which may be newer. */
interface Filled<R> {
  readonly records: R;
  readonly state: LedgerState;
  readonly isKept: boolean;
}

/**
 * Whether a head belongs to a different ledger than the state `asked`: its number is lower, or its hash differs at
 * the same number.
 */
function isAnother(head: Head | undefined, asked: LedgerState): boolean {
  const seq = head?.seq ?? 0;
  return seq < asked.seq || (seq > 0 && seq === asked.seq && head?.hash !== asked.hash);
}

/** Calls `apply`. Throws STORE_DAMAGED for a record that cannot be read. */
function reading(apply: () => void, damage: (unreadable: UnreadableRecord) => string): void {
  try {
    apply();
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    throw new StoreError('STORE_DAMAGED', damage(error), { cause: error });
  }
}

/** Applies the facts of one change. Throws STORE_DAMAGED where no record can have stated one of them so. */
export function applyChange<R extends Applicable<R>>(records: R, change: Change): void {
  reading(
    () => records.applyChange(change.facts),
    (unreadable) => changeEdited(change, unreadable),
  );
}

function graphEdited(ledger: string, { record, message }: UnreadableRecord): string {
  return `The record ${record} was edited in the graph of ${ledger}: ${message} Run \`rebuild\`, which builds the graph again from the ledger.`;
}

function changeEdited({ ledger, seq }: Change, { record, message }: UnreadableRecord): string {
  return `Change ${seq} of ${ledger} contains ${record} in a form that this version of the product cannot read: ${message} Run \`ledger verify\` to see whether the change was edited. If it was, import an export that passes \`ledger verify\`.`;
}
