import { z } from 'zod';
import { CONFIDENCES, RATIONALE_TYPES } from '../../model/crosswalk.ts';
import { FRAMEWORK_KINDS, FRAMEWORK_STATUSES } from '../../model/framework.ts';
import { RELATIONSHIPS } from '../../model/relation.ts';
import { ledgerState } from './heading.ts';
import { review } from './review.ts';

/**
 * `frameworks --json`, by slug; `owner` is the organization that brought it. `harmonisedFor` names the laws for which
 * the Official Journal cites it as a harmonised standard: empty, it gives no presumption of conformity.
 */
export const frameworksAnswer = z.object({
  state: ledgerState,
  frameworks: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      edition: z.string(),
      kind: z.enum(FRAMEWORK_KINDS),
      status: z.enum(FRAMEWORK_STATUSES),
      owner: z.string().nullable(),
      harmonisedFor: z.array(z.object({ framework: z.string(), citation: z.string(), from: z.iso.date() })),
      provisions: z.int(),
      assessable: z.int(),
    }),
  ),
});

/** `mappings --json`: each relationship is read from the side of the provision asked about to the other side. */
export const mappingsAnswer = z.object({
  state: ledgerState,
  framework: z.string(),
  ref: z.string(),
  /** Whether the catalogue no longer has the provision. */
  retired: z.boolean(),
  /** The organization whose reviews are shown, and the day on which they count; null where there are several. */
  organization: z.string().nullable(),
  asOf: z.iso.date().nullable(),
  mappings: z.array(
    z.object({
      id: z.uuid(),
      crosswalk: z.string(),
      assertedBy: z.string().nullable(),
      /** `SLUG:REF` of the provision asked about, or `SLUG:REF;REF` of a union that it is part of. */
      side: z.string(),
      relationship: z.enum(RELATIONSHIPS),
      /** `SLUG:REF`, or `SLUG:REF;REF` of a union. */
      other: z.string(),
      /** Whether the mapping is retired, or a provision on one of its sides. It is not followed. */
      retired: z.boolean(),
      /** Of a union the titles of its provisions, joined by `; `. */
      title: z.string().nullable(),
      confidence: z.enum(CONFIDENCES).nullable(),
      /** Of the row, else of its crosswalk. */
      rationaleType: z.enum(RATIONALE_TYPES).nullable(),
      citedAs: z.string().nullable(),
      rationale: z.string().nullable(),
      review: review.nullable(),
    }),
  ),
});
