import { z } from 'zod';
import { COVERAGE_STATUSES, NOTICE_CODES } from '../../model/coverage.ts';

/** Where one ledger stands. */
export const ledgerState = z.object({ seq: z.int(), hash: z.string() });

/** The recorded state that an answer was computed at. */
export const state = z.object({ catalogue: ledgerState, organization: ledgerState });

/** What a reader must know beside the answer, sorted by code. */
export const notices = z.array(z.object({ code: z.enum(NOTICE_CODES), message: z.string() })).readonly();

/** Numbers of assessable provisions, all nine statuses named. */
export const counts = z.record(z.enum(COVERAGE_STATUSES), z.int());

/** Slugs, local ids or refs. */
export const names = z.array(z.string()).readonly();

/** The heading of every answer, for a schema to begin with. */
export const heading = z.object({
  organization: z.string(),
  system: z.string().nullable(),
  frameworks: names,
  asOf: z.iso.date(),
  crosswalks: names,
  state,
  notices,
});
