import { z } from 'zod';
import { counts, heading } from './heading.ts';

/** `matrix --json`: the organization first (`system` null), then the systems in file order. */
export const matrixAnswer = heading.omit({ system: true }).extend({
  rows: z.array(z.object({ system: z.string().nullable(), framework: z.string(), counts })).readonly(),
});
