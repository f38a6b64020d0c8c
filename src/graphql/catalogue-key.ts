import type { LedgerState } from '../model/coverage.ts';

/** The catalogue's state as its cursors contain it: the shortened hash. */
export function catalogueKey({ state }: { readonly state: LedgerState }): string {
  return state.hash.slice(0, 16);
}
