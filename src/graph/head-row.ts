import { z } from 'zod';
import { parseStored } from '../ledger/parse-stored.ts';
import { loadMarks } from './load-marks.ts';
import type { Head } from './store.ts';

/** Reads the row of a ledger as its head; `loads` is stored as JSON. */
export const headRow: z.ZodType<Head> = z.object({
  ledger: z.string().min(1),
  seq: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime().nullable(),
  rebuilding: z.boolean(),
  removing: z.boolean(),
  loads: z.string().transform((text, context) => {
    try {
      return loadMarks.parse(parseStored(text));
    } catch {
      context.addIssue({ code: 'custom', message: 'is not a list of loads' });
      return z.NEVER;
    }
  }),
});
