import { z } from 'zod';
import { ledgerState } from './heading.ts';

/** `ledger verify --json`: the ledgers, whose chains are intact. */
export const verifyAnswer = z.object({
  ledgers: z.array(z.object({ ledger: z.string(), changes: z.int(), head: ledgerState })).readonly(),
});

/** `ledger export --json`. */
export const exportAnswer = z.object({ file: z.string(), changes: z.int() });

/** `ledger import --json`: how many changes were written, and how many the store had already. */
export const importAnswer = z.object({ written: z.int(), skipped: z.int() });

/** `rebuild --json`: how many changes were applied to each ledger's graph. */
export const rebuildAnswer = z.object({
  ledgers: z.array(z.object({ ledger: z.string(), changes: z.int() })).readonly(),
});

/** `doctor --json`: the ledgers, whose graphs agree with them. */
export const doctorAnswer = z.object({
  ledgers: z.array(z.object({ ledger: z.string(), records: z.int(), differences: z.int() })).readonly(),
});
