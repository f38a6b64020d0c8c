import { z } from 'zod';
import { DRIVERS } from '../../model/organization.ts';

/**
 * A decision as recorded. It may have been made on an ancestor of the provision asked about, which `ref` names.
 */
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
  note: z.string().nullable(),
});
