import type { Change } from '../ledger/change.ts';
import { isIntact } from '../ledger/seal-change.ts';
import { DamagedRow } from './damaged-row.ts';

/**
 * The changes of a ledger that were read after one of its numbers, as they were recorded. Throws a {@link DamagedRow} for
 * the first that does not have its hash any more, that does not continue the one before it, or that is missing.
 */
export function intactChanges(ledger: string, seq: number, changes: readonly Change[]): readonly Change[] {
  let before: Pick<Change, 'seq' | 'hash'> = { seq, hash: '' };
  for (const change of changes) {
    intactChange(change);
    const expected = before.seq + 1;
    if (change.seq !== expected || change.ledger !== ledger)
      throw damaged(ledger, expected, 'it is missing, or another change is in its place');
    if (before.hash !== '' && change.previousHash !== before.hash)
      throw damaged(ledger, expected, 'it does not continue the change before it');
    before = change;
  }
  return changes;
}

/** One change as it was recorded. Throws as {@link intactChanges} does. */
export function intactChange(change: Change): Change {
  if (isIntact(change)) return change;
  throw damaged(change.ledger, change.seq, 'its hash is not the hash of its content');
}

function damaged(ledger: string, seq: number, fault: string): DamagedRow {
  return new DamagedRow({ kind: 'change', ledger, seq }, `Change ${seq} of ${ledger}`, fault);
}
