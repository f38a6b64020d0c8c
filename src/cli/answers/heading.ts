import { z } from 'zod';
import { COVERAGE_STATUSES, NOTICE_CODES } from '../../model/coverage.ts';
import { STATED_EXTENTS } from '../../model/extent.ts';

/** The newest change of one ledger. */
export const ledgerState = z.object({ seq: z.int(), hash: z.string() });

/** The recorded state that an answer was computed from. */
export const state = z.object({ catalogue: ledgerState, organization: ledgerState });

/** What a reader of the answer must also know, sorted by code. */
export const notices = z.array(z.object({ code: z.enum(NOTICE_CODES), message: z.string() })).readonly();

/** How many assessable provisions have each of the nine statuses. */
export const counts = z.record(z.enum(COVERAGE_STATUSES), z.int());

/** Slugs, local ids or refs. */
export const names = z.array(z.string()).readonly();

/** The fields with which every answer's schema begins. */
export const heading = z.object({
  organization: z.string(),
  system: z.string().nullable(),
  frameworks: names,
  asOf: z.iso.date(),
  crosswalks: names,
  state,
  notices,
  /** What the answer counts although nobody has recorded it; absent where it assumes nothing. */
  assumed: z
    .array(
      z.object({
        framework: z.string(),
        ref: z.string(),
        extent: z.enum(STATED_EXTENTS),
        system: z.string().nullable(),
      }),
    )
    .readonly()
    .optional(),
  /** The time at which the records were known so; absent where they are the newest. */
  knownAt: z.iso.datetime().optional(),
});
