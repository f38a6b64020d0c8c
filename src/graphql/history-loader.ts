import DataLoader from 'dataloader';
import type { Desk } from '../access/desk.ts';
import type { ChangeEntry } from '../ledger/change.ts';
import type { Endpoint } from '../ledger/fact.ts';
import { nodeKey } from '../ledger/touched-records.ts';

export interface HistoryKey {
  readonly ledger: string;
  readonly node: Endpoint;
}

export type HistoryLoader = DataLoader<HistoryKey, readonly ChangeEntry[], string>;

/** Reads all histories of a request together, with one call for each ledger. */
export function createHistoryLoader(desk: Pick<Desk, 'history'>): HistoryLoader {
  return new DataLoader<HistoryKey, readonly ChangeEntry[], string>(
    async (keys) => {
      const ledgers = [...new Set(keys.map((key) => key.ledger))];
      const read = await Promise.all(
        ledgers.map(async (ledger) => {
          const nodes = keys.filter((key) => key.ledger === ledger).map((key) => key.node);
          return [ledger, await desk.history(ledger, nodes)] as const;
        }),
      );
      const byLedger = new Map(read);
      return keys.map((key) => byLedger.get(key.ledger)?.get(nodeKey(key.node)) ?? []);
    },
    { cacheKeyFn: (key) => `${key.ledger} ${nodeKey(key.node)}` },
  );
}
