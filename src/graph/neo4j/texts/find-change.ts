import type { Change } from '../../../ledger/change.ts';
import type { Statement } from '../statement.ts';
import { changeRow } from './change-row.ts';

/** Finds the change with this idempotency key. */
export const FIND_CHANGE: Statement<Pick<Change, 'ledger' | 'key'>, Change> = {
  name: 'find-change',
  text: `MATCH (c:AimsChange {ledger: $ledger, key: $key})
RETURN c.ledger AS ledger, c.seq AS seq, c.key AS key, c.body AS body`,
  take: ({ ledger, key }) => ({ ledger, key }),
  row: changeRow,
};
