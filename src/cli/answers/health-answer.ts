import { z } from 'zod';
import { STALENESSES } from '../../coverage/questions/crosswalk-health.ts';
import { CONFIDENCES, CROSSWALK_STATUSES, SIDES, UNMAPPED_BASES } from '../../model/crosswalk.ts';
import { DOUBTFUL_TABLES, RECORD_DOUBTS } from '../../model/record-doubt.ts';
import { RELATIONSHIPS } from '../../model/relation.ts';
import { ledgerState, names, notices } from './heading.ts';
import { review } from './review.ts';

const relationship = z.enum(RELATIONSHIPS);
/** `retired`: a provision of the source or the target is. */
const row = z.object({ id: z.uuid(), source: z.string(), target: z.string(), retired: z.boolean() });

const side = z.object({
  side: z.enum(SIDES),
  framework: z.string(),
  assessable: z.int(),
  mapped: z.int(),
  unmapped: z
    .array(z.object({ provision: z.string(), basis: z.enum(UNMAPPED_BASES), reason: z.string().nullable() }))
    .readonly(),
});

const report = z.object({
  crosswalk: z.string(),
  status: z.enum(CROSSWALK_STATUSES),
  rows: z.int(),
  retiredRows: z.int(),
  relationships: z.record(relationship, z.int()),
  confidences: z.record(z.enum(CONFIDENCES), z.int()),
  withoutConfidence: z.int(),
  reviewed: z.int(),
  vouchedFor: z.int(),
  /** Reviews of the organization; null where no organization asks. */
  reviews: z
    .object({ confirmed: z.int(), disputed: z.int(), adjusted: z.int(), withoutRow: z.int() })
    .nullable(),
  staleness: z.array(z.enum(STALENESSES)).readonly(),
  sides: z.array(side).readonly(),
  unreviewed: z.array(row).readonly(),
  dangling: z.array(row).readonly(),
  shifted: z.array(row.extend({ citedAs: z.string().nullable() })).readonly(),
});

const doubts = z.object({
  code: z.enum(RECORD_DOUBTS),
  table: z.enum(DOUBTFUL_TABLES),
  count: z.int(),
  /** `provision`: the one that the record names, as `SLUG:REF`. */
  records: z
    .array(z.object({ id: z.string(), name: z.string(), provision: z.string().nullable() }))
    .readonly(),
});

/** `health --json`: crosswalks by slug. */
export const healthAnswer = z.object({
  /** The organization whose reviews count, and the day; null where the store has no organization. */
  organization: z.string().nullable(),
  asOf: z.iso.date().nullable(),
  crosswalks: names,
  contradictions: z
    .array(
      z.object({
        source: z.string(),
        target: z.string(),
        retired: z.boolean(),
        rows: z
          .array(
            z.object({
              mapping: z.uuid(),
              crosswalk: z.string(),
              relationship,
              review: review.nullable(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  reports: z.array(report).readonly(),
  /**
   * Records of the organization that somebody should look at again, on the day; null where no organization asks. At most
   * 20 are named of each code and table; `count` has them all.
   */
  doubts: z.array(doubts).readonly().nullable(),
  state: ledgerState,
  notices,
});
