import { z } from 'zod';
import { heading } from './heading.ts';
import { scopedChanges } from './what-if-answers.ts';

/** `expiring --json`: the evidence that ends first comes first. */
export const expiringAnswer = heading.extend({
  within: z.int(),
  expiring: z
    .array(
      z.object({
        evidence: z.string(),
        validUntil: z.iso.date(),
        /** The evidence that supersedes it and is in force on the day after. */
        renewedBy: z.string().nullable(),
        /** The statuses that become worse on the day after; `system` is null for the organization. */
        changes: scopedChanges,
      }),
    )
    .readonly(),
});
