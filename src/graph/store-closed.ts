import { StoreError } from '../errors.ts';

export function storeClosed(): StoreError {
  return new StoreError('STORE_UNAVAILABLE', 'The store was closed.');
}
