import type { Change } from '../ledger/change.ts';
import { isIntact } from '../ledger/seal-change.ts';
import { DamagedRow } from './damaged-row.ts';

/** Changes as they were recorded. Throws a {@link DamagedRow} for the first that does not have its hash any more. */
export function intactChanges(changes: readonly Change[]): readonly Change[] {
  for (const change of changes) intactChange(change);
  return changes;
}

/** The same of one change. */
export function intactChange(change: Change): Change {
  if (isIntact(change)) return change;
  const { ledger, seq } = change;
  const row = `Change ${seq} of ${ledger}`;
  throw new DamagedRow({ kind: 'change', ledger, seq }, row, 'its hash is not the hash of its content');
}
