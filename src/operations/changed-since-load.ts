import type { Store } from '../graph/store.ts';
import { nodeKey, touchedNodes } from '../ledger/touched-records.ts';
import { inLedger, type Problem } from '../problems/problem.ts';
import { linkStart } from './link-start.ts';
import type { Load } from './load.ts';
import type { OrganizationPicture } from './perform-context.ts';

/**
 * Records that a load would write over although something other than a load changed them last: each a problem
 * `CHANGED_SINCE_LOAD`.
 */
export async function changedSinceLoad(
  store: Pick<Store, 'history'>,
  load: Load,
  { records }: OrganizationPicture,
): Promise<readonly Problem[]> {
  const facts = [...load.difference()];
  const nodes = new Map(touchedNodes(facts));
  for (const fact of facts) {
    const start = fact.fact === 'link-gone' ? linkStart(records, fact) : null;
    if (start !== null) nodes.set(nodeKey(start), start);
  }
  const history = await store.history(load.ledger, [...nodes.values()]);
  return [...nodes].flatMap(([key, { id }]) => {
    const last = history.get(key)?.at(-1);
    if (last === undefined || last.load !== null) return [];
    const sentence = `${id} was changed by ${last.operation} (change ${last.seq}) since it was loaded; use --overwrite to replace it.`;
    return [inLedger(load.ledger, null, 'CHANGED_SINCE_LOAD', sentence)];
  });
}
