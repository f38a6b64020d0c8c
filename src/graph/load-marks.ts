import { z } from 'zod';
import { type LoadMark, type LoadMarks, loadKey, type UnsealedChange } from '../ledger/change.ts';

/** Reads the newest loads of a ledger where they are kept. */
export const loadMarks: z.ZodType<LoadMarks> = z.record(
  z.string(),
  z.strictObject({
    slug: z.string(),
    id: z.string(),
    part: z.int(),
    last: z.boolean(),
    productVersion: z.string(),
  }),
);

/** The newest loads after a change: a part of a load replaces the mark of its operation and slug. */
export function markLoad(loads: LoadMarks, change: UnsealedChange): LoadMarks {
  if (change.load === null) return loads;
  const { slug, id, part, last } = change.load;
  const mark: LoadMark = { slug, id, part, last, productVersion: change.productVersion };
  return { ...loads, [loadKey({ operation: change.operation, slug })]: mark };
}
