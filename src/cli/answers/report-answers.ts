import { z } from 'zod';
import { names, state } from './head.ts';

/** `report --out --json`; `rows` by sheet. */
export const reportAnswer = z.object({
  file: z.string(),
  sha256: z.string(),
  contentSha256: z.string(),
  state,
  rows: z.record(z.string(), z.int()),
});

/** `report --csv --json`. */
export const sheetsAnswer = z.object({ folder: z.string(), files: names, state });
