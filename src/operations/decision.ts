import type { Projection } from '../coverage/projection/projection.ts';
import type { Change } from '../ledger/change.ts';
import type { Endpoint, Fact } from '../ledger/fact.ts';
import type { Outcome } from '../problems/problem.ts';
import type { Author } from './author.ts';

/** What an operation comes to: the facts of its change, none where nothing is to be changed, and what it answers. */
export interface Decided<R> {
  readonly facts: readonly Fact[];
  readonly result: R;
}

/** What was done. */
export interface Performed<R> {
  readonly result: R;
  /** Null where nothing was to be changed. */
  readonly change: Change | null;
  /** True where an earlier request with the same idempotency key did it. */
  readonly isRepeated: boolean;
}

/** How an operation decides that writes one change of an organization, all of it or nothing. */
export interface Decision<I, R> {
  readonly name: string;
  /** SHA-256 of what is asked; absent: of the input as canonical JSON. */
  readonly inputHash?: (input: I, day: string) => string;
  /** The records that must not have changed since the author read them. */
  readonly concerns: (input: I, organization: string) => readonly Endpoint[];
  /**
   * Pure: the same records, input, author and day come to the same facts or problems.
   *
   * @param day ISO date of the change
   */
  readonly decide: (records: Projection, input: I, author: Author, day: string) => Outcome<Decided<R>>;
  /** What was answered when a change was written, found in that change. */
  readonly resultOf: (change: Change) => R;
}
