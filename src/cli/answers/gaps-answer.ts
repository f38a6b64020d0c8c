import { z } from 'zod';
import { URGENCIES } from '../../coverage/questions/gaps.ts';
import { heading } from './heading.ts';
import { applicableStatus, basis, extent, reason, remedy, status } from './provision-fields.ts';

const gap = z.object({
  framework: z.string(),
  ref: z.string(),
  title: z.string(),
  status,
  extent: extent.nullable(),
  basis: basis.nullable(),
  reason: reason.nullable(),
  urgency: z.literal(URGENCIES),
  leverage: z.int(),
  appliesFrom: z.iso.date().nullable(),
  statusWhenApplicable: applicableStatus.nullable(),
  answeredBy: z.string().nullable(),
  remedies: z.array(remedy).readonly(),
  remedyCount: z.int(),
});

/** `gaps --json`: the most urgent first. */
export const gapsAnswer = heading.extend({ gaps: z.array(gap).readonly() });
