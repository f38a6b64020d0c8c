import type { Change } from '../ledger/change.ts';
import { StoreError } from '../problems/store-error.ts';
import type { Store } from './store.ts';

const AT_ONCE = 50;

/**
 * The changes of a ledger behind one of its numbers, some at a time, until there are no more. Rejects as the store
 * does, and with STORE_DAMAGED where a change stands in the place of another: reading on from it would never end.
 */
export async function* changesSince(
  store: Pick<Store, 'changesAfter'>,
  ledger: string,
  seq: number,
  atOnce = AT_ONCE,
): AsyncGenerator<readonly Change[]> {
  for (let after = seq; ; ) {
    const changes = await store.changesAfter(ledger, after, atOnce);
    if (changes.length === 0) return;
    for (const change of changes) {
      if (change.ledger !== ledger || change.seq <= after) throw misplaced(ledger, change);
      after = change.seq;
    }
    yield changes;
  }
}

function misplaced(ledger: string, change: Change): StoreError {
  return new StoreError(
    'STORE_DAMAGED',
    `Change ${change.seq} of ${change.ledger} stands among those of ${ledger}, not in its place; ask \`ledger verify\` what else was edited, and import an export that verifies.`,
  );
}
