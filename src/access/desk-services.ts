import type { CatalogueAtState } from '../coverage/projection/catalogue-at-state.ts';
import type { Projection } from '../coverage/projection/projection.ts';
import type { Change, ChangeEntry } from '../ledger/change.ts';
import type { Endpoint } from '../ledger/fact.ts';
import type { LedgerState } from '../model/coverage.ts';
import type { Operation, Request } from '../operations/operation.ts';
import type { PerformContext } from '../operations/perform-context.ts';
import type { Outcome } from '../problems/problem.ts';
import type { ReportShelf } from '../reports/shelf.ts';
import type { TextReader } from './recorded-texts.ts';

/** Where a ledger ends. */
export interface LedgerHead {
  readonly ledger: string;
  readonly seq: number;
  readonly hash: string;
  /** The time of the newest change, null before the first. */
  readonly at: string | null;
}

/** What is read from the store itself. Every method rejects as the store does. */
export interface LedgerReader extends TextReader {
  heads(): Promise<readonly LedgerHead[]>;
  /** Changes with a `seq` above the given one, in order, at most `limit`. */
  changesAfter(ledger: string, seq: number, limit: number): Promise<readonly Change[]>;
  /** The changes that touched each node or a link that starts at it, oldest first, by `nodeKey`. */
  history(ledger: string, nodes: readonly Endpoint[]): Promise<ReadonlyMap<string, readonly ChangeEntry[]>>;
}

/** Everything that can be asked and done, whoever may: what a desk shows a part of. */
export interface DeskServices {
  readonly store: LedgerReader;
  readonly reports: Pick<ReportShelf, 'ask' | 'find' | 'file'>;
  /** At the newest state that is {@link ready}. */
  catalogue(): CatalogueAtState;
  /** Resolves when the catalogue is shown at a state that is at least as new as the newest one known now. */
  ready(): Promise<void>;
  /** Slugs of all organizations, sorted. */
  organizations(): readonly string[];
  /** Null: there is no such organization. */
  projection(organization: string): Promise<Projection | null>;
  /** The organization as it was known at a time, UTC; null: nothing was recorded of it yet. */
  known(organization: string, moment: string): Promise<Projection | null>;
  /** The projection that was made last, which may be of an earlier state; null: none is kept. */
  keptProjection(organization: string): Projection | null;
  /** Does what somebody asks, recorded under their name. Rejects as the store does. */
  perform<I, R>(operation: Operation<I, R, PerformContext>, request: Request<I>): Promise<Outcome<R>>;
  /** Waits until a ledger has reached a state, at most two seconds; false where it has not. */
  atLeast(ledger: string, state: LedgerState): Promise<boolean>;
  /**
   * Calls a listener whenever the records of a ledger reach a new state.
   *
   * @returns a function that removes the listener; null: the ledger has as many as it may have
   */
  listen(ledger: string, listener: () => void): (() => void) | null;
  /** The day of a question that names none: an ISO date, UTC. */
  today(): string;
}
