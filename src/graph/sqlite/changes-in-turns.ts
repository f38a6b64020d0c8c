import { type Change, FACTS_A_CHANGE } from '../../ledger/change.ts';
import { Pauses } from '../../model/pauses.ts';
import { IntactChanges } from '../intact-changes.ts';
import { changeIn } from './change-rows.ts';
import type { Row } from './row.ts';

/**
 * Reads the changes of a ledger after one of its numbers, at most `limit`, as they were recorded. Others are served
 * between two large changes, and between reading one and computing its hash. Rejects with a DamagedRow, and as `read` does.
 *
 * @param read the rows of changes after a number, at most so many
 */
export async function changesInTurns(
  ledger: string,
  seq: number,
  limit: number,
  read: (seq: number, most: number) => Promise<readonly Row[]>,
): Promise<readonly Change[]> {
  const intact = new IntactChanges(ledger, seq);
  const pauses = new Pauses();
  for (let atOnce = 1; intact.all.length < limit; ) {
    const rows = await read(intact.seq, Math.min(atOnce, limit - intact.all.length));
    let facts = 0;
    for (const row of rows) {
      const change = changeIn(ledger, row);
      facts += change.facts.length;
      await pauses.pauseIfDue();
      intact.add(change);
      await pauses.pauseIfDue();
    }
    if (rows.length < atOnce) break;
    // So many facts are read at once as one change has at most. As large as these were, the next ones may be.
    const fitting = Math.floor((FACTS_A_CHANGE * rows.length) / Math.max(1, facts));
    atOnce = Math.max(1, Math.min(atOnce * 2, fitting));
  }
  return intact.all;
}
