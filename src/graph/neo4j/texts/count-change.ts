import type { LedgerState } from '../../../model/coverage.ts';
import { headRow } from '../../head-row.ts';
import type { Head } from '../../store.ts';
import type { Statement } from '../statement.ts';

/**
 * Locks the ledger until the transaction ends, so it must be the first statement. The `seq` of its row is already
 * raised.
 */
export const COUNT_CHANGE: Statement<{ readonly ledger: string; readonly empty: LedgerState }, Head> = {
  name: 'count-change',
  text: `MERGE (l:AimsLedger {name: $ledger})
ON CREATE SET l:Ledger, l.seq = 1, l.hash = $emptyHash, l.rebuilding = false, l.loads = '{}'
ON MATCH SET l.seq = l.seq + 1
RETURN l.name AS ledger, l.seq AS seq, l.hash AS hash, l.at AS at, l.rebuilding AS rebuilding, l.loads AS loads`,
  take: ({ ledger, empty }) => ({ ledger, emptyHash: empty.hash }),
  row: headRow,
};
