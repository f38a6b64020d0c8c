import type { Label } from '../../../ledger/records/registry.ts';
import { bothLabels, FORMER, type StoreLabel } from './marks.ts';

/**
 * Removes what the product stated of a node `n`, and the node if nothing else is left of it. A node with somebody else's
 * label, property or link stays as a former record.
 *
 * @param stated the properties that are the product's
 * @param formerly what it was, as an expression of Cypher
 */
export function removeStated(label: Label | StoreLabel, stated: readonly string[], formerly: string): string {
  return `REMOVE n:${bothLabels(label)}
SET n += {${stated.map((name) => `${name}: null`).join(', ')}}
WITH *, size(labels(n)) > 0 OR size(keys(n)) > 0 OR EXISTS { (n)--() } AS isKept
FOREACH (former IN CASE WHEN isKept THEN [n] ELSE [] END |
  SET former:${FORMER}, former.formerly = ${formerly})
FOREACH (bare IN CASE WHEN isKept THEN [] ELSE [n] END | DELETE bare)`;
}
