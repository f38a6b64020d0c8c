import { z } from 'zod';
import type { Statement } from '../statement.ts';

/** States what the graph of a ledger should add up to. */
export const PUT_SUM: Statement<{ readonly ledger: string; readonly sum: string }, unknown> = {
  name: 'put-sum',
  text: `MATCH (l:AimsLedger {name: $ledger})
SET l.sum = $sum`,
  take: ({ ledger, sum }) => ({ ledger, sum }),
  row: z.unknown(),
};
