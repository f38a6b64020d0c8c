import { z } from 'zod';

/** A fine: the provision that sets it, and the most that it can come to. */
export const penalty = z.object({
  ref: z.string(),
  upTo: z.string(),
});
