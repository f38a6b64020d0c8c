import type { LedgerState } from '../model/coverage.ts';

/** What cursors over the catalogue hold of its state: the hash, shortened. */
export function catalogueKey({ state }: { readonly state: LedgerState }): string {
  return state.hash.slice(0, 16);
}
