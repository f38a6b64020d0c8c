import { z } from 'zod';
import { DUE_KINDS } from '../../model/due-kind.ts';
import { heading } from './heading.ts';

/** `due --json`: in order of day, what has none last. Evidence and actions by their local ids. */
export const dueAnswer = heading.extend({
  within: z.int(),
  owner: z.string().nullable(),
  due: z
    .array(
      z.object({
        kind: z.enum(DUE_KINDS),
        day: z.iso.date().nullable(),
        isOverdue: z.boolean(),
        title: z.string(),
        owner: z.string().nullable(),
        system: z.string().nullable(),
        framework: z.string().nullable(),
        ref: z.string().nullable(),
        /** Whether the catalogue no longer has the provision. */
        retired: z.boolean(),
        evidence: z.string().nullable(),
        action: z.string().nullable(),
      }),
    )
    .readonly(),
  /** Pieces of evidence that are left out because evidence in force supersedes them. */
  renewedCount: z.int(),
});
