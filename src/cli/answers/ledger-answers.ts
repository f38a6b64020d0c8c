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

/** What a store has: the newest change of each ledger, and how many official texts each organization keeps. */
const storeContents = z.object({
  ledgers: z.array(z.object({ ledger: z.string(), head: ledgerState, at: z.string().nullable() })).readonly(),
  texts: z.array(z.object({ organization: z.string(), texts: z.int() })).readonly(),
});

/** `backup --json`: what the file has, which was read again after it was written. */
export const backupAnswer = storeContents.extend({ file: z.string(), bytes: z.int() });

/** `restore --json`: what the folder's store has now, and whether there was a store before. */
export const restoreAnswer = storeContents.extend({
  file: z.string(),
  folder: z.string(),
  replaced: z.boolean(),
});
