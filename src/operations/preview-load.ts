import type { Outcome } from '../problems/problem.ts';
import type { Load } from './load.ts';

/** What a load would write, nothing written. */
export interface LoadPreview {
  readonly slug: string;
  readonly facts: number;
  /** Ids of the nodes and link sources concerned, sorted; of a first load only their number matters. */
  readonly records: readonly string[];
  readonly gone: number;
}

export async function previewLoad(load: Load): Promise<Outcome<LoadPreview>> {
  const decided = await load.decide();
  if (!decided.ok) return decided;
  const records = new Set<string>();
  let facts = 0;
  let gone = 0;
  for (const fact of decided.value) {
    facts++;
    if (fact.fact === 'node' || fact.fact === 'node-gone') records.add(fact.id);
    else if (fact.fact === 'link') records.add(fact.from.id);
    if (fact.fact === 'node-gone' || fact.fact === 'link-gone') gone++;
  }
  return { ok: true, value: { slug: load.slug, facts, records: [...records].sort(), gone } };
}
