import { z } from 'zod';
import { counts, names, notices, state } from './head.ts';

/** `matrix --json`: the organization first (`system` null), then the systems in file order. */
export const matrixAnswer = z.object({
  organization: z.string(),
  frameworks: names,
  asOf: z.iso.date(),
  crosswalks: names,
  state,
  notices,
  rows: z.array(z.object({ system: z.string().nullable(), framework: z.string(), counts })).readonly(),
});
