import { z } from 'zod';
import type { NodeFact } from '../../../ledger/fact.ts';
import { keyProperty } from '../../../ledger/records/registry.ts';
import type { Statement } from '../statement.ts';
import { removeFurther, wire } from '../wire.ts';
import { type ByLabel, byLabel } from './by-label.ts';
import { markOf, propertiesOf } from './marks.ts';

/** A node fact replaces all that the product stated of its node. */
export const PUT_NODES: ByLabel<Statement<readonly NodeFact[], unknown>> = byLabel((label) => {
  const key = keyProperty(label);
  const known = propertiesOf(label);
  return {
    name: `put-nodes ${label}`,
    text: `UNWIND $batch.rows AS row
MERGE (n:${markOf(label)} {${key}: row.id})
${removeFurther('n')}
SET n:${label}, n += row.properties, n.${key} = row.id`,
    take: (nodes) => ({
      batch: { rows: nodes.map(({ id, properties }) => ({ id, properties: wire(known, properties) })) },
    }),
    row: z.unknown(),
  };
});
