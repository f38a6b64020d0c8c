import { z } from 'zod';
import { keyProperty } from '../../../ledger/records/registry.ts';
import type { Statement } from '../statement.ts';
import { type ByLabel, byLabel, OWNED_LABELS } from './by-label.ts';
import type { OwnIds } from './own.ts';

/** Removes nodes with their links; a node that another ledger stated stays. */
export const REMOVE_NODES: ByLabel<Statement<OwnIds, unknown>> = byLabel((label) => ({
  name: `remove-nodes ${label}`,
  text: `UNWIND $batch.ids AS id
MATCH (n:${label} {${keyProperty(label)}: id})
${OWNED_LABELS.includes(label) ? 'WHERE n.organization = $ledger\n' : ''}DETACH DELETE n`,
  take: ({ ledger, ids }) => ({ ledger, batch: { ids } }),
  row: z.unknown(),
}));
