import { z } from 'zod';
import { heading } from './heading.ts';

/** `expiring --json`: first to end first. */
export const expiringAnswer = heading.extend({
  within: z.int(),
  expiring: z.array(z.object({ evidence: z.string(), validUntil: z.iso.date() })).readonly(),
});
