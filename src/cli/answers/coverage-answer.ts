import { z } from 'zod';
import { counts, names, notices, state } from './heading.ts';
import { applicableStatus, basis, extent, notApplicableCause, reason, status } from './provision-fields.ts';

/** One assessable provision. A field that does not apply to it is null. */
const provision = z.object({
  ref: z.string(),
  title: z.string(),
  status,
  extent: extent.nullable(),
  basis: basis.nullable(),
  reason: reason.nullable(),
  appliesFrom: z.iso.date().nullable(),
  statusWhenApplicable: applicableStatus.nullable(),
  notApplicableBecause: notApplicableCause.nullable(),
  openConditions: names.nullable(),
  answeredBy: z.string().nullable(),
});

/** `coverage --json`: the provisions in document order. */
export const coverageAnswer = z.object({
  organization: z.string(),
  framework: z.string(),
  system: z.string().nullable(),
  asOf: z.iso.date(),
  crosswalks: names,
  state,
  counts,
  notices,
  provisions: z.array(provision).readonly(),
});
