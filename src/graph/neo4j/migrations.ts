import type { Change } from '../../ledger/change.ts';
import { StatedSum } from '../../ledger/stated-sum.ts';
import { StoreError } from '../../problems/store-error.ts';
import { changesSince } from '../changes-since.ts';
import { intactChanges } from '../intact-changes.ts';
import { ask, type Running } from './statement.ts';
import { EXAMINE_HEADS } from './texts/examine.ts';
import { PUT_SUM } from './texts/put-sum.ts';
import { READ_CHANGES } from './texts/read-changes.ts';

const CHANGES_AT_ONCE = 20;

/**
 * By the format from which each leads to the next. A migration runs in one transaction and may read nothing but what
 * the format had that it starts from. Keep each as it is once a release has it.
 */
export const MIGRATIONS: Readonly<Record<number, (running: Running) => Promise<void>>> = {
  4: async (running) => {
    for (const { ledger } of await ask(running, EXAMINE_HEADS, null)) {
      if (typeof ledger !== 'string') continue;
      const stated = await statedSum(running, ledger);
      if (stated !== null) await ask(running, PUT_SUM, { ledger, sum: stated.sum.hex });
    }
  },
};

/** The sum of what a ledger states; null where its changes cannot be read: `ledger verify` says why. */
async function statedSum(running: Running, ledger: string): Promise<StatedSum | null> {
  try {
    const stated = new StatedSum();
    for await (const change of changesOf(running, ledger)) stated.replay(change);
    for await (const change of changesOf(running, ledger)) stated.add(change);
    return stated;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'STORE_DAMAGED') return null;
    throw error;
  }
}

async function* changesOf(running: Running, ledger: string): AsyncGenerator<Change> {
  const reader = {
    changesAfter: async (name: string, seq: number, limit: number) =>
      intactChanges(name, seq, await ask(running, READ_CHANGES, { ledger: name, seq, limit })),
  };
  for await (const changes of changesSince(reader, ledger, 0, { atOnce: CHANGES_AT_ONCE })) yield* changes;
}
