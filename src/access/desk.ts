import type { Projection } from '../coverage/projection/projection.ts';
import type { Change, ChangeEntry } from '../ledger/change.ts';
import type { Endpoint } from '../ledger/fact.ts';
import type { LedgerState } from '../model/coverage.ts';
import type { Operation, Request } from '../operations/operation.ts';
import type { PerformContext } from '../operations/perform-context.ts';
import type { Outcome } from '../problems/problem.ts';
import type { DeskReports } from './desk-reports.ts';
import type { LedgerHead } from './desk-services.ts';
import type { Sizes } from './sizes.ts';
import type { Viewer } from './viewer.ts';
import type { VisibleCatalogue } from './visible-catalogue.ts';

/** What a viewer wants done: who they are, and when it is, is not theirs to say. */
export type DeskRequest<I> = Omit<Request<I>, 'author' | 'at'>;

/**
 * Everything that one viewer may see and do. What is another organization's is answered as what does not exist, and to
 * nobody nothing exists: both are decided here, before anything is read, evaluated or made for it. Whatever is read
 * from the store rejects as the store does.
 */
export interface Desk {
  /** Null: nobody. */
  readonly viewer: Viewer | null;
  /** Aborted when nobody waits for the answer any more; null: nobody says. */
  readonly signal: AbortSignal | null;
  readonly reports: DeskReports;
  /** The day of a question that names none: an ISO date, UTC. */
  today(): string;
  /** Slugs of the organizations, sorted. */
  organizations(): readonly string[];
  /** The organization that is meant: the one named, else the only one; null where there is none. */
  meantOrganization(named: string | null | undefined): string | null;
  /** Null: there is no such organization. */
  projection(organization: string): Promise<Projection | null>;
  /**
   * The organization as it was known at a time. Null: there is no such organization, or nothing was recorded of it yet.
   *
   * @param moment UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`
   */
  known(organization: string, moment: string): Promise<Projection | null>;
  /** At the newest state that is {@link ready}. */
  catalogue(): VisibleCatalogue;
  /** Resolves when the catalogue is shown at a state that is at least as new as the newest one known now. */
  ready(): Promise<void>;
  /** How much there is to ask of. An only organization is opened for it; of several, those that are open count. */
  sizes(): Promise<Sizes>;
  /**
   * Does something in a ledger, recorded under the viewer's account. Problems: `UNKNOWN_LEDGER` where there is no such
   * ledger, `FORBIDDEN` where the viewer's role in it does not suffice, those of the operation.
   */
  perform<I, R>(operation: Operation<I, R, PerformContext>, request: DeskRequest<I>): Promise<Outcome<R>>;
  /** Waits until a ledger has reached a state, at most two seconds; false where it has not. */
  atLeast(ledger: string, state: LedgerState): Promise<boolean>;
  /** A ledger's head; null: there is no such ledger. One without a change has the number 0. */
  head(ledger: string): Promise<LedgerHead | null>;
  /** Changes with a `seq` above the given one, in order, at most `limit`. */
  changesAfter(ledger: string, seq: number, limit: number): Promise<readonly Change[]>;
  /**
   * The changes of a ledger with a `seq` above the given one as they are recorded, until the signal is aborted. Null:
   * there is no such ledger. Problems: `TOO_MANY_FOLLOWERS`.
   */
  follow(ledger: string, after: number): Promise<Outcome<AsyncIterableIterator<Change>> | null>;
  /** The changes that touched each record or a link that starts at it, oldest first, by `nodeKey`. */
  history(ledger: string, records: readonly Endpoint[]): Promise<ReadonlyMap<string, readonly ChangeEntry[]>>;
  /** The official texts that an organization holds of provisions, by provision id. */
  texts(organization: string, provisions: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
