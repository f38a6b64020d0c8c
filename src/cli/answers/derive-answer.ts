import { z } from 'zod';
import { CONFIDENCES } from '../../model/crosswalk.ts';
import { RELATIONSHIPS } from '../../model/relation.ts';
import { ledgerState, names } from './heading.ts';

/**
 * `derive --json`: `source` and `target` are the slugs of the frameworks, in rows the refs of a side. `undecided` counts
 * the pairs of which too much stays possible for a row.
 */
export const deriveAnswer = z.object({
  state: ledgerState,
  crosswalks: names,
  source: z.string(),
  through: z.string(),
  target: z.string(),
  rows: z
    .array(
      z.object({
        source: z.string(),
        target: z.string(),
        relationship: z.enum(RELATIONSHIPS),
        confidence: z.enum(CONFIDENCES).nullable(),
        rationale: z.string(),
      }),
    )
    .readonly(),
  contradictions: z.array(z.object({ source: z.string(), target: z.string(), paths: names })).readonly(),
  undecided: z.int(),
});
