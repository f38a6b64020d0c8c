import { z } from 'zod';
import { REVIEW_VERDICTS } from '../../model/organization.ts';
import { RELATIONSHIPS } from '../../model/relation.ts';

/** The organization's own review of a mapping; `relationship` is what an ADJUSTED mapping states instead. */
export const review = z.object({
  verdict: z.enum(REVIEW_VERDICTS),
  relationship: z.enum(RELATIONSHIPS).nullable(),
  by: z.string(),
  on: z.iso.date(),
  note: z.string().nullable(),
});
