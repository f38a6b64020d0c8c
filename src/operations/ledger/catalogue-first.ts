import { CATALOGUE_LEDGER } from '../../ledger/change.ts';

/** Ledgers in the order in which they can be written anew: organizations link to what the catalogue states. */
export function catalogueFirst<L extends { readonly ledger: string }>(ledgers: readonly L[]): readonly L[] {
  return ledgers.toSorted(
    (a, b) => Number(b.ledger === CATALOGUE_LEDGER) - Number(a.ledger === CATALOGUE_LEDGER),
  );
}
