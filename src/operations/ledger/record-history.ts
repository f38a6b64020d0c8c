import type { Store } from '../../graph/store.ts';
import type { ChangeEntry } from '../../ledger/change.ts';
import type { Endpoint, Fact } from '../../ledger/fact.ts';
import { recordKey } from '../../ledger/stated-records.ts';
import { nodeKey } from '../../ledger/touched-records.ts';
import { type RowChange, rowChanges } from '../row-changes.ts';

/** One change of a record: who made it, and what it did to the record's row and to the links that begin at it. */
export interface RecordChange {
  readonly change: ChangeEntry;
  readonly rows: readonly RowChange[];
}

/**
 * Everything that a ledger has recorded of one node, oldest first. Empty where the ledger never had it. Rejects as the
 * store does.
 */
export async function recordHistory(
  store: Pick<Store, 'history' | 'changesAfter'>,
  ledger: string,
  node: Endpoint,
): Promise<readonly RecordChange[]> {
  const entries = (await store.history(ledger, [node])).get(nodeKey(node)) ?? [];
  const now = new Map<string, Fact>();
  const history: RecordChange[] = [];
  for (const entry of entries) {
    const [change] = await store.changesAfter(ledger, entry.seq - 1, 1);
    const own = (change?.facts ?? []).filter((fact) => now.has(recordKey(fact)) || isOf(node, fact));
    history.push({ change: entry, rows: rowChanges(own, now.values()) });
    for (const fact of own) now.set(recordKey(fact), fact);
  }
  return history;
}

function isOf(node: Endpoint, fact: Fact): boolean {
  if ('label' in fact) return nodeKey(fact) === nodeKey(node);
  return fact.fact === 'link' && nodeKey(fact.from) === nodeKey(node);
}
