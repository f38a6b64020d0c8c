import { z } from 'zod';
import { ledgerState } from './heading.ts';

/** `ledger verify --json`: chains that are whole. */
export const verifyAnswer = z.object({
  ledgers: z.array(z.object({ ledger: z.string(), changes: z.int(), head: ledgerState })).readonly(),
});

/** `ledger export --json`. */
export const exportAnswer = z.object({ file: z.string(), changes: z.int() });

/** `ledger import --json`: changes that were written, and those that the store held already. */
export const importAnswer = z.object({ written: z.int(), skipped: z.int() });

/** `rebuild --json`: changes applied to each ledger's graph. */
export const rebuildAnswer = z.object({
  ledgers: z.array(z.object({ ledger: z.string(), changes: z.int() })).readonly(),
});

/** `doctor --json`: ledgers whose graph says what they say. */
export const doctorAnswer = z.object({
  ledgers: z.array(z.object({ ledger: z.string(), records: z.int(), differences: z.int() })).readonly(),
});
