import type { Store } from '../../src/graph/store.ts';
import type { PerformContext } from '../../src/operations/perform-context.ts';

/** A store of which some calls do something else: what happens meanwhile, or fails. */
export function storeWith(store: Store, over: Partial<PerformContext['store']>): PerformContext['store'] {
  return {
    append: (change) => store.append(change),
    bulkWriter: (ledger, after) => store.bulkWriter(ledger, after),
    changesAfter: (ledger, seq, limit) => store.changesAfter(ledger, seq, limit),
    changeOfKey: (ledger, key) => store.changeOfKey(ledger, key),
    history: (ledger, nodes) => store.history(ledger, nodes),
    putTexts: (organization, texts) => store.putTexts(organization, texts),
    remove: (ledger, newest) => store.remove(ledger, newest),
    ...over,
  };
}
