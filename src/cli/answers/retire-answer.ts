import { z } from 'zod';
import { RETIRABLE_KINDS } from '../../model/retirable.ts';

/** `retire --json`: what was withdrawn, and how many changes and facts that took; none where it was done before. */
export const retireAnswer = z.object({
  kind: z.enum(RETIRABLE_KINDS),
  slug: z.string(),
  changes: z.int(),
  facts: z.int(),
});
