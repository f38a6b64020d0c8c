import { z } from 'zod';
import { keyProperty } from '../../../ledger/records/registry.ts';
import type { Statement } from '../statement.ts';
import { removeFurther } from '../wire.ts';
import { type ByLabel, byLabel, OWNED_LABELS } from './by-label.ts';
import { bothLabels, FORMER, FURTHER, LINK_ID, markOf, propertiesOf } from './marks.ts';
import type { OwnIds } from './own.ts';

/**
 * Removes nodes with the links of the product; a node that another ledger stated stays. A node with somebody else's label,
 * property or link loses what the product stated, and stays as a former record with the name of that record.
 */
export const REMOVE_NODES: ByLabel<Statement<OwnIds, unknown>> = byLabel((label) => {
  const key = keyProperty(label);
  const stated = [key, ...propertiesOf(label), FURTHER];
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
REMOVE n:${bothLabels(label)}
SET n += {${stated.map((name) => `${name}: null`).join(', ')}}
WITH n, id, size(labels(n)) > 0 OR size(keys(n)) > 0 OR EXISTS { (n)--() } AS isKept
FOREACH (former IN CASE WHEN isKept THEN [n] ELSE [] END |
  SET former:${FORMER}, former.formerly = '${label} ' + id)
FOREACH (bare IN CASE WHEN isKept THEN [] ELSE [n] END | DELETE bare)`,
    take: ({ ledger, ids }) => ({ ledger, batch: { ids } }),
    row: z.unknown(),
  };
});
