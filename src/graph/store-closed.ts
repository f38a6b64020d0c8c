import { StoreError } from '../problems/store-error.ts';

/** The error `STORE_UNAVAILABLE` of a store that was closed. */
export function storeClosed(): StoreError {
  return new StoreError('STORE_UNAVAILABLE', 'The store was closed.');
}
