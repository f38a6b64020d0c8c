import { z } from 'zod';
import { DRIVERS } from '../../model/organization.ts';

/** A decision as recorded; `ref` is the provision that it was made on, which may be an ancestor of the one asked. */
export const decision = z.object({
  framework: z.string(),
  ref: z.string(),
  system: z.string().nullable(),
  applicable: z.boolean(),
  justification: z.string().nullable(),
  driver: z.enum(DRIVERS).nullable(),
  owner: z.string().nullable(),
  approver: z.string().nullable(),
  by: z.string().nullable(),
  on: z.iso.date(),
  reviewedOn: z.iso.date().nullable(),
  approvedOn: z.iso.date().nullable(),
});
