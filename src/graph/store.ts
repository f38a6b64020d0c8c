import type { Change, ChangeEntry, LoadMarks, NextChange, UnsealedChange } from '../ledger/change.ts';
import type { Endpoint, Fact } from '../ledger/fact.ts';
import type { LedgerState } from '../model/coverage.ts';
import type { Damage } from './damaged-row.ts';

/** The newest state of a ledger. */
export interface Head {
  readonly ledger: string;
  readonly seq: number;
  readonly hash: string;
  /** True from the beginning of a rebuild to its end: the store refuses scans and appends. */
  readonly rebuilding: boolean;
  /** True from the beginning of a removal to its end, while it counts as rebuilding too. */
  readonly removing: boolean;
  /** The time of the newest change, null before the first. */
  readonly at: string | null;
  /** Newest loads by {@link loadKey}. */
  readonly loads: LoadMarks;
}

/** The outcome of appending a change. */
export type AppendOutcome =
  | { readonly outcome: 'appended'; readonly change: Change }
  /** The ledger already has a change with this key; it may differ from the change given. */
  | { readonly outcome: 'repeated'; readonly change: Change }
  /** The head has moved since the decision: decide again. */
  | { readonly outcome: 'moved'; readonly head: Head };

/** Writes many changes that follow each other: see {@link Store.bulkWriter}. */
export interface BulkWriter {
  /**
   * Seals changes and writes them in one transaction, while the caller goes on; nothing happens between two of them.
   * The next may be given before these are written. Resolves to null, with nothing written, where somebody else wrote
   * in between, or where the changes state or end anything that is there already: {@link Store.append} says which, and
   * this writer writes nothing more. Rejects as `append` does.
   */
  append(changes: readonly NextChange[]): Promise<readonly Change[] | null>;

  /** To be called in the end. What is being written is written first. */
  close(): Promise<void>;
}

/** What an examination finds: it reads the store to its end in spite of damage. */
export type Examined =
  | { readonly found: 'head'; readonly head: Head }
  | { readonly found: 'change'; readonly ledger: string; readonly change: Change }
  | { readonly found: 'damage'; readonly damage: Damage };

/** A provision's official text, kept beside the graph for one organization; never recorded, never exported. */
export interface ProvisionText {
  readonly provision: string;
  readonly text: string;
  readonly sha256: string;
}

export interface ScanOptions {
  /** True: reads what is there without holding it to the ledger, as whoever looks for damage must. */
  readonly asFound?: boolean;
  /** True: nobody else can write to the ledger meanwhile, where a scan would otherwise see more than one moment. */
  readonly holdsWriters?: boolean;
}

/**
 * Where changes and their graph are kept. Every method rejects with a StoreError:
 * `STORE_UNAVAILABLE` (try again), `STORE_DAMAGED` (says what to do), `LEDGER_REBUILDING`, `LEDGER_REMOVING`; `append`
 * also with an UnfitChange.
 */
export interface Store {
  /** Every ledger that has a change, in the order of their names. */
  heads(): Promise<readonly Head[]>;

  /**
   * Seals a change, writes it and applies its facts to the graph in one transaction, behind the ledger's lock. A change
   * that is sealed already is written as it is. If the connection
   * is lost on the way, tries again with the same key; rejects with `OUTCOME_UNKNOWN` if it stays lost.
   */
  append(change: Change | UnsealedChange): Promise<AppendOutcome>;

  /**
   * A quicker way to write many changes, all of which only state what is not there yet, as the first load of a folder
   * does. Null where there is none.
   *
   * @param after the state of the ledger that they follow
   */
  bulkWriter(ledger: string, after: LedgerState): Promise<BulkWriter | null>;

  /** Changes with a `seq` above the given one, in order, at most `limit`. */
  changesAfter(ledger: string, seq: number, limit: number): Promise<readonly Change[]>;

  /** The change of a ledger with this idempotency key; null if there is no such change. */
  changeOfKey(ledger: string, key: string): Promise<Change | null>;

  /**
   * All nodes, then all links, of one ledger in batches, as they were at some moment after the call. Rejects with
   * `STORE_DAMAGED` after the last batch where they are not what the changes of the ledger state, and names the
   * records: use nothing of a scan that did not end. Rejects with ScanMoved where the ledger was written to meanwhile.
   */
  scan(ledger: string, options?: ScanOptions): AsyncIterable<readonly Fact[]>;

  /** The changes that touched each node or a link that starts at it, oldest first, by {@link nodeKey}. */
  history(ledger: string, nodes: readonly Endpoint[]): Promise<ReadonlyMap<string, readonly ChangeEntry[]>>;

  /** Official texts that an organization holds of these provisions. */
  texts(organization: string, provisions: readonly string[]): Promise<readonly ProvisionText[]>;

  putTexts(organization: string, texts: readonly ProvisionText[]): Promise<void>;

  /**
   * Reads everything in the store: heads first, then the changes of each ledger in order. Yields every damaged row
   * instead of rejecting.
   */
  examine(): AsyncIterable<Examined>;

  /**
   * Rebuilds the graph of a ledger from its changes, or continues a rebuild that was cut off. Returns the number of
   * changes applied.
   */
  rebuild(ledger: string): Promise<number>;

  /**
   * Removes an organization's ledger, with its graph, histories and official texts, or continues a removal that was cut
   * off. The catalogue must say already that the organization was removed: no ledger begins under its name from then on.
   * Resolves to false, with nothing removed, where the ledger has another newest change.
   */
  remove(ledger: string, newest: LedgerState): Promise<boolean>;

  /** Makes the first use of a store as quick as later uses. A server calls it and need not wait for it. Never rejects. */
  warmUp(): Promise<void>;

  close(): Promise<void>;
}
