import { z } from 'zod';
import type { NodeFact } from '../../../ledger/fact.ts';
import { keyProperty } from '../../../ledger/records/registry.ts';
import type { Statement } from '../statement.ts';
import { wire } from '../wire.ts';
import { type ByLabel, byLabel } from './by-label.ts';

/** A node fact replaces all properties of its node. */
export const PUT_NODES: ByLabel<Statement<readonly NodeFact[], unknown>> = byLabel((label) => {
  const key = keyProperty(label);
  return {
    name: `put-nodes ${label}`,
    text: `UNWIND $batch.rows AS row
MERGE (n:${label} {${key}: row.id})
SET n = row.properties, n.${key} = row.id`,
    take: (nodes) => ({
      batch: { rows: nodes.map(({ id, properties }) => ({ id, properties: wire(properties) })) },
    }),
    row: z.unknown(),
  };
});
