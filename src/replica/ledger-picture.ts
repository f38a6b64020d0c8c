import { changesSince } from '../graph/changes-since.ts';
import type { Head, Store } from '../graph/store.ts';
import { type Change, EMPTY_STATE } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import { UnreadableRecord } from '../ledger/records/unreadable-record.ts';
import type { LedgerState } from '../model/coverage.ts';
import { StoreError } from '../problems/store-error.ts';

/** Records that facts can be applied to. */
export interface Applicable<R> {
  /** One of a scan, in any order. */
  apply(fact: Fact): void;
  /** Those of a change, whole. */
  applyChange(facts: readonly Fact[]): void;
  copy(): R;
}

/**
 * One ledger's records in memory. Between two awaits they always stand at exactly one state; whoever took them
 * keeps what it took.
 */
export class LedgerPicture<R extends Applicable<R>> {
  readonly ledger: string;
  readonly #store: Store;
  readonly #empty: () => R;
  readonly #changed: (state: LedgerState) => void;
  #records: R;
  #state: LedgerState = EMPTY_STATE;
  #version = 0;
  #isShared = false;
  #isFilled = false;

  /** @param changed is told each state that the records reach, once they are those of that state */
  constructor(store: Store, ledger: string, empty: () => R, changed: (state: LedgerState) => void) {
    this.#store = store;
    this.ledger = ledger;
    this.#empty = empty;
    this.#changed = changed;
    this.#records = empty();
  }

  /** The records as they are; they will not change under whoever takes them. */
  take(): R {
    this.#isShared = true;
    return this.#records;
  }

  /** The records to decide on: they change with the next change. */
  get records(): R {
    return this.#records;
  }

  get state(): LedgerState {
    return this.#state;
  }

  /** Grows with every change that was applied. */
  get version(): number {
    return this.#version;
  }

  /**
   * Applies what has been written since; fills from the graph at first, and again when the ledger is another one.
   *
   * @param asked the state in which the picture stood when the head was asked: its own changes may have come since
   */
  async follow(
    head: Head | undefined,
    asked: LedgerState,
    before: (change: Change) => Promise<void>,
  ): Promise<void> {
    if (!this.#isFilled || isAnother(head, asked)) await this.#fill(head, before);
    const until = head?.seq ?? 0;
    for await (const changes of changesSince(this.#store, this.ledger, this.#state.seq, { until })) {
      for (const change of changes) {
        await before(change);
        if (this.applied(change)) continue;
        // The ledger is another one than was followed: filled again, the picture is at its end.
        await this.#fill(head, before);
        return;
      }
    }
  }

  /** Whether the records are those of a state, or of one after it. */
  hasReached({ seq, hash }: LedgerState): boolean {
    return this.#state.seq > seq || (this.#state.seq === seq && this.#state.hash === hash);
  }

  /** Applies one change that follows; false where it does not follow what is known. */
  applied(change: Change): boolean {
    if (change.seq <= this.#state.seq)
      return change.seq < this.#state.seq || change.hash === this.#state.hash;
    if (change.seq !== this.#state.seq + 1 || change.previousHash !== this.#state.hash) return false;
    if (this.#isShared) {
      this.#records = this.#records.copy();
      this.#isShared = false;
    }
    applyChange(this.#records, change);
    this.#reach({ seq: change.seq, hash: change.hash });
    return true;
  }

  /**
   * Scans the graph as it stands at some moment after `head`, then applies every change since `head` again: facts
   * are whole, so applying one twice is harmless.
   */
  async #fill(head: Head | undefined, before: (change: Change) => Promise<void>): Promise<void> {
    const records = this.#empty();
    if (head !== undefined) {
      for await (const batch of this.#store.scan(this.ledger))
        reading(
          () => {
            for (const fact of batch) records.apply(fact);
          },
          (unreadable) => graphEdited(this.ledger, unreadable),
        );
    }
    let state: LedgerState = head === undefined ? EMPTY_STATE : { seq: head.seq, hash: head.hash };
    for await (const changes of changesSince(this.#store, this.ledger, state.seq)) {
      for (const change of changes) {
        await before(change);
        applyChange(records, change);
        state = { seq: change.seq, hash: change.hash };
      }
    }
    this.#records = records;
    this.#isShared = false;
    this.#isFilled = true;
    this.#reach(state);
  }

  #reach(state: LedgerState): void {
    this.#state = state;
    this.#version++;
    this.#changed(state);
  }
}

/** Whether a head belongs to another ledger than the one that stood at `asked`: it is lower, or forks from it. */
function isAnother(head: Head | undefined, asked: LedgerState): boolean {
  const seq = head?.seq ?? 0;
  return seq < asked.seq || (seq > 0 && seq === asked.seq && head?.hash !== asked.hash);
}

/** Does what `apply` does. Throws STORE_DAMAGED where it finds a record that no change can have stated. */
function reading(apply: () => void, damage: (unreadable: UnreadableRecord) => string): void {
  try {
    apply();
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    throw new StoreError('STORE_DAMAGED', damage(error), { cause: error });
  }
}

function applyChange<R extends Applicable<R>>(records: R, change: Change): void {
  reading(
    () => records.applyChange(change.facts),
    (unreadable) => changeEdited(change, unreadable),
  );
}

function graphEdited(ledger: string, { record, message }: UnreadableRecord): string {
  return `The graph of ${ledger} was edited at ${record}: ${message} Run \`rebuild\`, which makes it again from the ledger.`;
}

function changeEdited({ ledger, seq }: Change, { record, message }: UnreadableRecord): string {
  return `Change ${seq} of ${ledger} states ${record} as this version of the product cannot read it: ${message} Ask \`ledger verify\` whether the change was edited, and import an export that verifies.`;
}
