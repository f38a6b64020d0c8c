import { StoreError } from '../problems/store-error.ts';

export function storeClosed(): StoreError {
  return new StoreError('STORE_UNAVAILABLE', 'The store was closed.');
}
