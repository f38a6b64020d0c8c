import { headRow } from '../../head-row.ts';
import type { Head } from '../../store.ts';
import type { Statement } from '../statement.ts';

export const READ_HEADS: Statement<null, Head> = {
  name: 'read-heads',
  text: `MATCH (l:AimsLedger)
RETURN l.name AS ledger, l.seq AS seq, l.hash AS hash, l.at AS at, l.rebuilding AS rebuilding, l.loads AS loads
ORDER BY ledger`,
  take: () => ({}),
  row: headRow,
};
