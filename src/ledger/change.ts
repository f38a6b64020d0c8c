import type { LedgerState } from '../model/coverage.ts';
import type { Fact } from './fact.ts';

/** The ledger of frameworks, provisions, crosswalks, record kinds and views. Every other ledger is an organization's. */
export const CATALOGUE_LEDGER = 'catalogue';

/** The state of a ledger that holds nothing yet. */
export const EMPTY_STATE: LedgerState = { seq: 0, hash: '0'.repeat(64) };

/**
 * A load states at most so many facts in one change, and what else the fields of its last node imply: a server reads
 * them, hashes them and applies them without serving others in between.
 */
export const FACTS_A_CHANGE = 1_100;

/** A folder load is written in parts; only the last one closes it. */
export interface LoadPart {
  /** Framework, crosswalk, view or organization that the folder is the whole truth of. */
  readonly slug: string;
  /** SHA-256 of ledger, head hash and the first part's input hash. */
  readonly id: string;
  /** From 1. */
  readonly part: number;
  readonly last: boolean;
}

/** The newest load of one slug in a ledger. */
export interface LoadMark {
  readonly slug: string;
  readonly id: string;
  readonly part: number;
  /** False while parts are missing: answers then have the notice LOAD_INCOMPLETE. */
  readonly last: boolean;
  readonly productVersion: string;
}

/** The newest loads of a ledger, by {@link loadKey}. */
export type LoadMarks = Readonly<Record<string, LoadMark>>;

/** Under which the newest part of a load is kept: a framework and a crosswalk may share a slug. */
export function loadKey(load: { readonly operation: string; readonly slug: string }): string {
  return `${load.operation} ${load.slug}`;
}

/** One recorded change: what was asked, by whom, when, and the facts that are true since. */
export interface Change {
  readonly ledger: string;
  /** From 1, without gaps. */
  readonly seq: number;
  /** UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`; never before the change it follows. */
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly productVersion: string;
  /** SHA-256 of the canonical JSON of the operation's input. */
  readonly inputHash: string;
  readonly facts: readonly Fact[];
  /** The catalogue state that an organization's change was checked against; null in the catalogue's ledger. */
  readonly decidedOn: LedgerState | null;
  readonly load: LoadPart | null;
  /** Idempotency key, unique per ledger. */
  readonly key: string;
  readonly previousHash: string;
  /**
   * What the ledger's graph and loads are after the change, see {@link graphHash}: the hash of the change vouches for
   * them too. The store states it, where the graph is. Changes of version 0.1.0 have none.
   */
  readonly graphHash?: string;
  /** SHA-256 of the canonical JSON (RFC 8785) of all other fields. */
  readonly hash: string;
}

/** A change as it is decided: the store works out the rest. */
export type UnsealedChange = Omit<Change, 'graphHash' | 'hash'>;

/** A change that is to follow whatever is the newest one when it is written. */
export type NextChange = Omit<UnsealedChange, 'seq' | 'previousHash'>;

/** A change as it follows a state of its ledger. */
export function changeAfter({ seq, hash }: LedgerState, { ledger, ...next }: NextChange): UnsealedChange {
  return { ledger, seq: seq + 1, ...next, previousHash: hash };
}

/** Everything of a change but its facts: what a history shows. */
export type ChangeEntry = Omit<Change, 'facts'>;
