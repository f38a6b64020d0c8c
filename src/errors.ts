/** Every code that a caller may see for a failure that is not the fault of their input. */
export const STORE_ERROR_CODES = [
  'STORE_UNAVAILABLE',
  'STORE_DAMAGED',
  'LEDGER_REBUILDING',
  'OUTCOME_UNKNOWN',
] as const;
export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];

/** A failure of the store: the sentence says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** True when the same call may succeed later. */
  get retryable(): boolean {
    return this.code === 'STORE_UNAVAILABLE' || this.code === 'OUTCOME_UNKNOWN';
  }
}

/**
 * A change whose facts do not fit: a record that is not its ledger's to state, a link whose ends are not there, a
 * record that another ledger still links to. Nothing of it is written.
 */
export class UnfitChange extends TypeError {
  override readonly name = 'UnfitChange';
}
