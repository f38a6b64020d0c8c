import { createHash } from 'node:crypto';
import { assumptionInWords } from './assumption.ts';
import type { Projection } from './projection.ts';

/** The hashes of both ledgers, shortened: cursors over answers carry them. What is assumed comes behind. */
export function stateKey({ state, assumed }: Projection): string {
  const recorded = `${state.catalogue.hash.slice(0, 16)}.${state.organization.hash.slice(0, 16)}`;
  if (assumed.length === 0) return recorded;
  const digest = createHash('sha256').update(assumed.map(assumptionInWords).join('\n')).digest('hex');
  return `${recorded}.${digest.slice(0, 16)}`;
}
