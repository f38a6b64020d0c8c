import { z } from 'zod';

/**
 * `organization remove --json`: how the ledger ended, whether something was removed now, and the slugs of what the
 * organization brought into the catalogue.
 */
export const removalAnswer = z.object({
  slug: z.string(),
  seq: z.int(),
  hash: z.string(),
  removed: z.boolean(),
  left: z.array(z.string()).readonly(),
});
