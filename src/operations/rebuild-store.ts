import { z } from 'zod';
import type { Store } from '../graph/store.ts';
import { catalogueFirst } from './ledger/catalogue-first.ts';
import type { Operation } from './operation.ts';

/** A ledger whose graph was made again. */
export interface RebuiltLedger {
  readonly ledger: string;
  /** Changes that were applied. */
  readonly changes: number;
}

/** Makes the graph of every ledger again from its changes, the catalogue's first. It writes no change. */
export const REBUILD_STORE: Operation<
  Record<string, never>,
  readonly RebuiltLedger[],
  { readonly store: Pick<Store, 'heads' | 'rebuild'> }
> = {
  name: 'rebuildStore',
  role: 'ADMINISTRATOR',
  scope: 'STORE',
  input: z.object({}).strict(),
  write: async ({ store }, { progress }) => {
    const ledgers: RebuiltLedger[] = [];
    for (const { ledger, removing } of catalogueFirst(await store.heads())) {
      // Whoever removed it has to end that.
      if (removing) continue;
      progress?.(ledger, 0);
      ledgers.push({ ledger, changes: await store.rebuild(ledger) });
    }
    return { ok: true, value: ledgers };
  },
};
