import { z } from 'zod';
import { statusChange } from './status-change.ts';

/** The statuses that something which is not written yet would change. */
export const statusEffect = z.object({
  organization: z.string(),
  asOf: z.iso.date(),
  frameworks: z
    .array(z.object({ framework: z.string(), changes: z.array(statusChange).readonly() }))
    .readonly(),
});
