import DataLoader from 'dataloader';
import type { Store } from '../graph/store.ts';
import type { ChangeEntry } from '../ledger/change.ts';

export interface HistoryKey {
  readonly ledger: string;
  readonly record: string;
}

export type HistoryLoader = DataLoader<HistoryKey, readonly ChangeEntry[], string>;

/** Histories asked in one request are read together, one call a ledger. */
export function createHistoryLoader(store: Pick<Store, 'history'>): HistoryLoader {
  return new DataLoader<HistoryKey, readonly ChangeEntry[], string>(
    async (keys) => {
      const ledgers = [...new Set(keys.map((key) => key.ledger))];
      const read = await Promise.all(
        ledgers.map(async (ledger) => {
          const records = keys.filter((key) => key.ledger === ledger).map((key) => key.record);
          return [ledger, await store.history(ledger, records)] as const;
        }),
      );
      const byLedger = new Map(read);
      return keys.map((key) => byLedger.get(key.ledger)?.get(key.record) ?? []);
    },
    { cacheKeyFn: (key) => `${key.ledger} ${key.record}` },
  );
}
