import type { Store } from '../graph/store.ts';
import type { Problem } from '../problems.ts';
import type { Load } from './load.ts';

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
  ledger: string,
  records: readonly string[],
): Promise<readonly Problem[]> {
  const history = await store.history(ledger, records);
  return records.flatMap((record) => {
    const last = history.get(record)?.at(-1);
    if (last === undefined || last.load !== null) return [];
    const sentence = `${record} was changed by ${last.operation} (change ${last.seq}) since it was loaded; use --overwrite to replace it.`;
    return [{ file: ledger, line: 0, column: 0, code: 'CHANGED_SINCE_LOAD', sentence }];
  });
}
