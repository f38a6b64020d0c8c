import { z } from 'zod';
import {
  COVERAGE_STATUSES,
  NOT_APPLICABLE_CAUSES,
  REASONS,
  REMEDY_CAUSES,
  STATUSES_WEAKEST_FIRST,
} from '../../model/coverage.ts';
import { BASES, EXTENTS } from '../../model/extent.ts';
import { names } from './heading.ts';

export const status = z.enum(COVERAGE_STATUSES);
export const extent = z.enum(EXTENTS);
export const basis = z.enum(BASES);
export const reason = z.enum(REASONS);
export const applicableStatus = z.enum(STATUSES_WEAKEST_FIRST);
export const notApplicableCause = z.enum(NOT_APPLICABLE_CAUSES);

/**
 * A record of the organization that would improve a status by itself: evidence that does not count yet, or a
 * control.
 */
export const remedy = z.object({
  evidence: z.string().nullable(),
  control: z.string().nullable(),
  status: applicableStatus,
  because: z.enum(REMEDY_CAUSES).nullable(),
});

/** The status of an assessable provision and what decides it. A field that does not apply to it is null. */
export const standing = z.object({
  status,
  extent: extent.nullable(),
  basis: basis.nullable(),
  reason: reason.nullable(),
  appliesFrom: z.iso.date().nullable(),
  statusWhenApplicable: applicableStatus.nullable(),
  notApplicableBecause: notApplicableCause.nullable(),
  openConditions: names.nullable(),
});
