import type { Store } from '../graph/store.ts';
import { nodeKey, touchedNodes } from '../ledger/touched-records.ts';
import { inLedger, type Problem } from '../problems/problem.ts';
import { linkStart } from './link-start.ts';
import type { Load, OrganizationPicture } from './load.ts';

/** What a load would write, nothing written. */
export interface LoadPreview {
  readonly slug: string;
  readonly facts: number;
  /** Ids of the nodes and link sources concerned, sorted; of a first load only their number matters. */
  readonly records: readonly string[];
  readonly gone: number;
}

export function previewLoad(load: Load): LoadPreview {
  const records = new Set<string>();
  let facts = 0;
  let gone = 0;
  for (const fact of load.difference()) {
    facts++;
    if (fact.fact === 'node' || fact.fact === 'node-gone') records.add(fact.id);
    else if (fact.fact === 'link') records.add(fact.from.id);
    if (fact.fact === 'node-gone' || fact.fact === 'link-gone') gone++;
  }
  return { slug: load.slug, facts, records: [...records].sort(), gone };
}

/**
 * Records that a load would write over although something other than a load changed them last: each a problem
 * `CHANGED_SINCE_LOAD`.
 */
export async function changedSinceLoad(
  store: Store,
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
