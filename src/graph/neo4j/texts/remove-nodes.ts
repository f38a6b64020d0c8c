import { z } from 'zod';
import { keyProperty } from '../../../ledger/records/registry.ts';
import type { Statement } from '../statement.ts';
import { removeFurther } from '../wire.ts';
import { type ByLabel, byLabel, OWNED_LABELS } from './by-label.ts';
import { FURTHER, LINK_ID, markOf, propertiesOf } from './marks.ts';
import type { OwnIds } from './own.ts';
import { removeStated } from './remove-stated.ts';

/**
 * Removes nodes with the links of the product, see {@link removeStated}. A node that another ledger stated stays. A former
 * record keeps the name of the record.
 */
export const REMOVE_NODES: ByLabel<Statement<OwnIds, unknown>> = byLabel((label) => {
  const key = keyProperty(label);
  return {
    name: `remove-nodes ${label}`,
    text: `UNWIND $batch.ids AS id
MATCH (n:${markOf(label)} {${key}: id})
${OWNED_LABELS.includes(label) ? 'WHERE n.organization = $ledger\n' : ''}CALL (n) {
  MATCH (n)-[r]-()
  WHERE r.${LINK_ID} IS NOT NULL
  DELETE r
}
${removeFurther('n')}
${removeStated(label, [key, ...propertiesOf(label), FURTHER], `'${label} ' + id`)}`,
    take: ({ ledger, ids }) => ({ ledger, batch: { ids } }),
    row: z.unknown(),
  };
});
