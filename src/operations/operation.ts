import type { z } from 'zod';
import { CATALOGUE_LEDGER } from '../ledger/change.ts';
import type { Role } from '../model/role.ts';
import type { Outcome } from '../problems/problem.ts';
import type { Author } from './author.ts';

/** What an operation changes: the catalogue, one organization, or every ledger of the store. */
export type OperationScope = 'CATALOGUE' | 'ORGANIZATION' | 'STORE';

/** The ledger of a request that concerns every ledger of the store. No slug is written like this. */
export const EVERY_LEDGER = '*';

/** One thing that can be done: nothing else writes. {@link perform} does it. */
export interface Operation<I, R, C> {
  /** Stands in the changes that it writes. */
  readonly name: string;
  /** The weakest role in the ledger that may do it. */
  readonly role: Role;
  readonly scope: OperationScope;
  readonly input: z.ZodType<I>;
  /** Does it, once role and input were found to be right. */
  readonly write: (context: C, request: Request<I>) => Promise<Outcome<R>>;
}

/** An operation of which can be told what it would write. */
export interface PreviewedOperation<I, P, C> {
  readonly preview: (context: C, request: Request<I>) => Promise<Outcome<P>>;
}

/** Somebody wants something done. */
export interface Request<I> {
  /** `catalogue`, the slug of an organization, or {@link EVERY_LEDGER}. */
  readonly ledger: string;
  readonly author: Author;
  readonly input: I;
  /** The time that its changes get, UTC; null: now. */
  readonly at?: string | null;
  /** Names this request: one that is sent again has the effect and the result of the first. */
  readonly idempotencyKey?: string | null | undefined;
  /** The newest change of the ledger that the author has seen; null: they do not care. */
  readonly expectedSeq?: number | null | undefined;
  /** Told where the changes get a later time than they would: no change is recorded before the one it follows. */
  readonly lifted?: ((to: string) => void) | undefined;
  /** Told after every part that is written. */
  readonly progress?: (what: string, written: number) => void;
}

/** Whether an operation of a scope can be asked for in a ledger. */
export function isInScope(scope: OperationScope, ledger: string): boolean {
  if (ledger === EVERY_LEDGER) return scope === 'STORE';
  return scope === (ledger === CATALOGUE_LEDGER ? 'CATALOGUE' : 'ORGANIZATION');
}
