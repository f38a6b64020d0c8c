import { z } from 'zod';
import type { Head } from '../../store.ts';

const loads = z.record(
  z.string(),
  z.object({
    slug: z.string(),
    id: z.string(),
    part: z.int(),
    last: z.boolean(),
    productVersion: z.string(),
  }),
);

/** A ledger's node as the head that it stands for; `loads` is kept as one JSON text. */
export const headRow: z.ZodType<Head> = z.object({
  ledger: z.string(),
  seq: z.int(),
  hash: z.string(),
  at: z.string().nullable(),
  rebuilding: z.boolean(),
  loads: z.string().transform((text, context) => {
    try {
      return loads.parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: 'is no list of loads' });
      return z.NEVER;
    }
  }),
});
