import { type CodeOf, PROBLEM_CODES } from './codes.ts';
import type { Problem } from './problem.ts';

/** Every code of a failure that is not the fault of what was asked. */
export const STORE_ERROR_CODES = [
  'STORE_UNAVAILABLE',
  'STORE_DAMAGED',
  'STORE_TOO_OLD',
  'STORE_TOO_NEW',
  'STORE_OCCUPIED',
  'STORE_READ_ONLY',
  'LEDGER_REBUILDING',
  'LEDGER_REMOVING',
  'OUTCOME_UNKNOWN',
] as const satisfies readonly CodeOf<'UNAVAILABLE' | 'DAMAGED'>[];
export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];

/** A failure of the store: the message says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** The same as a problem. */
  get problem(): Problem {
    return { at: { in: 'store' }, code: this.code, sentence: this.message };
  }

  /** DAMAGED, or UNAVAILABLE where the same call may succeed later. */
  get kind(): 'DAMAGED' | 'UNAVAILABLE' {
    return PROBLEM_CODES[this.code].kind;
  }
}

/**
 * A change whose facts do not fit: a record that its ledger may not state, a link whose ends do not exist, a record
 * that another ledger still links to. Nothing of it is written.
 */
export class UnfitChange extends TypeError {
  override readonly name = 'UnfitChange';
}
