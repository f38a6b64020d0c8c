import type { Change } from '../../../ledger/change.ts';
import type { Statement } from '../statement.ts';
import { whole } from '../wire.ts';
import { changeRow } from './change-row.ts';

/** Changes above a `seq`, in order. */
export const READ_CHANGES: Statement<
  { readonly ledger: string; readonly seq: number; readonly limit: number },
  Change
> = {
  name: 'read-changes',
  text: `MATCH (c:AimsChange {ledger: $ledger})
WHERE c.seq > $seq
RETURN c.ledger AS ledger, c.seq AS seq, c.key AS key, c.body AS body
ORDER BY c.seq
LIMIT $limit`,
  take: ({ ledger, seq, limit }) => ({ ledger, seq: whole(seq), limit: whole(limit) }),
  row: changeRow,
};
