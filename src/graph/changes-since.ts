import { type Change, EMPTY_STATE } from '../ledger/change.ts';
import { StoreError } from '../problems/store-error.ts';
import type { Store } from './store.ts';

/** How many changes are read at once: each may state thousands of facts. */
const AT_ONCE = 50;

export interface Reading {
  /** The hash that the first change must continue; absent: it may continue any. */
  readonly hash?: string;
  /** The last number to read; absent: read to the end of the ledger. */
  readonly until?: number;
  readonly atOnce?: number;
}

/**
 * Yields the changes of a ledger after one of its numbers, in order, in batches. Everybody who reads a ledger reads it
 * here. Rejects as the store does, and with `STORE_DAMAGED` where a change is in the place of another, since a reader
 * that went on from there would never end, or does not continue the change before it.
 */
export async function* changesSince(
  store: Pick<Store, 'changesAfter'>,
  ledger: string,
  seq: number,
  { hash, until = Number.POSITIVE_INFINITY, atOnce = AT_ONCE }: Reading = {},
): AsyncGenerator<readonly Change[]> {
  let before = seq === 0 ? EMPTY_STATE.hash : hash;
  for (let after = seq; after < until; ) {
    const changes = await store.changesAfter(ledger, after, Math.min(atOnce, until - after));
    if (changes.length === 0) return;
    for (const change of changes) {
      if (change.ledger !== ledger || change.seq <= after) throw misplaced(ledger, change);
      if (before !== undefined) mustContinue(before, change);
      before = change.hash;
      after = change.seq;
    }
    // After a gap a batch may go beyond the last number.
    yield after > until ? changes.filter((change) => change.seq <= until) : changes;
  }
}

/** The change of a ledger with a number; null where it has none. Rejects as the store does. */
export async function changeAt(
  store: Pick<Store, 'changesAfter'>,
  ledger: string,
  seq: number,
): Promise<Change | null> {
  const [change] = await store.changesAfter(ledger, seq - 1, 1);
  return change?.seq === seq ? change : null;
}

function misplaced(ledger: string, change: Change): StoreError {
  return new StoreError(
    'STORE_DAMAGED',
    `Change ${change.seq} of ${change.ledger} is stored among those of ${ledger}, where it does not belong. Run \`ledger verify\` to see what else was edited. Then import an export that passes \`ledger verify\`.`,
  );
}

/** Throws `STORE_DAMAGED` where a change does not continue the one with this hash. */
export function mustContinue(before: string, { ledger, seq, previousHash }: Change): void {
  if (previousHash === before) return;
  throw new StoreError(
    'STORE_DAMAGED',
    `Change ${seq} of ${ledger} does not continue the change before it: one of the two was replaced, or changes between them are missing. Run \`ledger verify\` to see what else was edited. Then import an export that passes \`ledger verify\`.`,
  );
}
