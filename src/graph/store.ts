import type { Change, ChangeEntry } from '../ledger/change.ts';
import type { Endpoint, Fact } from '../ledger/fact.ts';
import type { Damage } from './damaged-row.ts';

/** The newest load of one slug in a ledger. */
export interface LoadMark {
  readonly slug: string;
  readonly id: string;
  readonly part: number;
  /** False while parts are missing: answers then carry LOAD_INCOMPLETE. */
  readonly last: boolean;
  readonly productVersion: string;
}

/** Where one ledger stands. */
export interface Head {
  readonly ledger: string;
  readonly seq: number;
  readonly hash: string;
  /** True from the beginning of a rebuild to its end: scans and appends refuse. */
  readonly rebuilding: boolean;
  /** The time of the newest change, null before the first. */
  readonly at: string | null;
  /** Newest loads by {@link loadKey}. */
  readonly loads: Readonly<Record<string, LoadMark>>;
}

/** What became of a change that was to be appended. */
export type AppendOutcome =
  | { readonly outcome: 'appended'; readonly change: Change }
  /** The ledger holds a change of this key already; it may be another one than was given. */
  | { readonly outcome: 'repeated'; readonly change: Change }
  /** The head is not the one decided on: decide again. */
  | { readonly outcome: 'moved'; readonly head: Head };

/** What is found where a store is read to its end in spite of damage. */
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

/**
 * Where changes and their graph are kept. Every method rejects with a StoreError:
 * `STORE_UNAVAILABLE` (try again), `STORE_DAMAGED` (says what to do), `LEDGER_REBUILDING`; `append` also with an
 * UnfitChange.
 */
export interface Store {
  /** Every ledger that has a change. */
  heads(): Promise<readonly Head[]>;

  /**
   * Writes a change and applies its facts to the graph in one transaction, behind the ledger's lock.
   * A connection lost on the way is tried again with the same key; `OUTCOME_UNKNOWN` when it stays lost.
   */
  append(change: Change): Promise<AppendOutcome>;

  /** Changes with a `seq` above the given one, in order, at most `limit`. */
  changesAfter(ledger: string, seq: number, limit: number): Promise<readonly Change[]>;

  /** The change of a ledger that has an idempotency key; null where none has. */
  changeOfKey(ledger: string, key: string): Promise<Change | null>;

  /** All nodes, then all links, of one ledger in batches, as they stood at some moment not before the call. */
  scan(ledger: string): AsyncIterable<readonly Fact[]>;

  /** The changes that touched each node or a link that starts at it, oldest first, by {@link nodeKey}. */
  history(ledger: string, nodes: readonly Endpoint[]): Promise<ReadonlyMap<string, readonly ChangeEntry[]>>;

  /** Official texts that an organization holds of these provisions. */
  texts(organization: string, provisions: readonly string[]): Promise<readonly ProvisionText[]>;

  putTexts(organization: string, texts: readonly ProvisionText[]): Promise<void>;

  /**
   * Reads everything that the store holds, heads first, then the changes of each ledger in order, and tells every row
   * that is damaged in place of rejecting.
   */
  examine(): AsyncIterable<Examined>;

  /** Makes a ledger's graph again from its changes; a rebuild that was cut off is continued. Returns the changes applied. */
  rebuild(ledger: string): Promise<number>;

  /** Makes the first use of a store as quick as later ones; for a server, which need not wait for it. Never rejects. */
  warmUp(): Promise<void>;

  close(): Promise<void>;
}
