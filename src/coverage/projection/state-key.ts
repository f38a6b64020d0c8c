import type { Projection } from './projection.ts';

/** The hashes of both ledgers, shortened: cursors over answers carry them. */
export function stateKey({ state }: Projection): string {
  return `${state.catalogue.hash.slice(0, 16)}.${state.organization.hash.slice(0, 16)}`;
}
