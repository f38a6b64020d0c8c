import { z } from 'zod';
import { ANSWER_KINDS } from '../../forms/answer-kind.ts';
import { state } from './heading.ts';

/** `fill --json`. */
export const fillAnswer = z.object({
  file: z.string(),
  sha256: z.string(),
  organization: z.string(),
  asOf: z.string(),
  state,
  /** How many cells were filled. */
  cells: z.int(),
  /** Whether the form says how far evidence covers provisions, and does not say that this is not a statement of compliance. */
  lacksNotice: z.boolean(),
  tables: z
    .array(
      z.object({
        sheet: z.string(),
        kind: z.enum(ANSWER_KINDS),
        /** How many answers the recipe takes, and how many of them the form has. */
        answers: z.int(),
        written: z.int(),
        /** How many rows of the form got no answer; null: the form does not name what it asks about. */
        unanswered: z.int().nullable(),
      }),
    )
    .readonly(),
});
