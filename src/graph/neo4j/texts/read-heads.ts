import { headRow } from '../../head-row.ts';
import type { Head } from '../../store.ts';
import type { Statement } from '../statement.ts';
import { HEAD_COLUMNS } from './head-columns.ts';

export const READ_HEADS: Statement<null, Head> = {
  name: 'read-heads',
  text: `MATCH (l:AimsLedger)
RETURN ${HEAD_COLUMNS}
ORDER BY ledger`,
  take: () => ({}),
  row: headRow,
};
