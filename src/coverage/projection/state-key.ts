import type { Projection } from './projection.ts';

/** What cursors over answers bear: both ledgers' hashes, shortened. */
export function stateKey({ state }: Projection): string {
  return `${state.catalogue.hash.slice(0, 16)}.${state.organization.hash.slice(0, 16)}`;
}
