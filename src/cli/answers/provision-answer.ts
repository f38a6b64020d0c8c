import { z } from 'zod';
import { coverageAnswer } from './coverage-answer.ts';
import { decision } from './decision.ts';
import { counts, heading } from './heading.ts';
import { penalty } from './penalty.ts';

/** `provision --json`: one provision, assessable or not. */
export const provisionAnswer = z.object({
  organization: z.string(),
  framework: z.string(),
  ref: z.string(),
  title: z.string(),
  ...heading.omit({ organization: true }).shape,
  answeredBy: z.string().nullable(),
  /** Null for a provision that is not assessable. */
  coverage: coverageAnswer.shape.provisions.unwrap().element.nullable(),
  /** Counts of the assessable provisions beneath it; null when there are none. */
  parts: counts.nullable(),
  decision: decision.nullable(),
  penalties: z.array(penalty).readonly(),
});
