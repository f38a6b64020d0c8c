import { z } from 'zod';
import type { Statement } from '../statement.ts';
import { VOUCHING_COLUMNS, type VouchingHead, vouchingRow } from './head-columns.ts';

/** What a ledger says of its graph. */
export const READ_VOUCHING: Statement<{ readonly ledger: string }, VouchingHead> = {
  name: 'read-vouching',
  text: `MATCH (l:AimsLedger {name: $ledger})
RETURN ${VOUCHING_COLUMNS}`,
  take: ({ ledger }) => ({ ledger }),
  row: vouchingRow,
};

/** Keeps everybody else from writing to a ledger until the transaction ends. */
export const HOLD_WRITERS: Statement<{ readonly ledger: string }, unknown> = {
  name: 'hold-writers',
  text: `MATCH (l:AimsLedger {name: $ledger})
SET l.name = l.name`,
  take: ({ ledger }) => ({ ledger }),
  row: z.unknown(),
};
