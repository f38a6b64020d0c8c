import { unfinishedRemoval } from '../ledger/removal.ts';
import { StoreError } from '../problems/store-error.ts';

/** Stands where the token of a rebuild does, from the beginning of a removal to its end. No rebuild has such a token. */
export const REMOVER = -1;

/** The error `LEDGER_REMOVING`: nobody reads or writes what is left of a ledger. */
export function ledgerRemoving(ledger: string): StoreError {
  return new StoreError('LEDGER_REMOVING', unfinishedRemoval(ledger));
}
