import { EMPTY_SUM } from '../../../ledger/graph-sum.ts';
import type { LedgerState } from '../../../model/coverage.ts';
import type { Statement } from '../statement.ts';
import { VOUCHING_COLUMNS, type VouchingHead, vouchingRow } from './head-columns.ts';

/**
 * Locks the ledger until the transaction ends, so it must be the first statement. The `seq` of its row is already
 * raised.
 */
export const COUNT_CHANGE: Statement<{ readonly ledger: string; readonly empty: LedgerState }, VouchingHead> =
  {
    name: 'count-change',
    text: `MERGE (l:AimsLedger {name: $ledger})
ON CREATE SET l:Ledger, l.seq = 1, l.hash = $emptyHash, l.rebuilding = false, l.loads = '{}', l.sum = $emptySum
ON MATCH SET l.seq = l.seq + 1
RETURN ${VOUCHING_COLUMNS}`,
    take: ({ ledger, empty }) => ({ ledger, emptyHash: empty.hash, emptySum: EMPTY_SUM }),
    row: vouchingRow,
  };
