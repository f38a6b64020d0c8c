import { z } from 'zod';
import { URGENCIES } from '../../coverage/questions/gaps.ts';
import { ACTION_STATUSES } from '../../model/organization.ts';
import { heading } from './heading.ts';
import { penalty } from './penalty.ts';
import { applicableStatus, basis, extent, reason, remedy, status } from './provision-fields.ts';

const action = z.object({
  id: z.string(),
  title: z.string(),
  owner: z.string().nullable(),
  targetDate: z.iso.date().nullable(),
  status: z.enum(ACTION_STATUSES),
});

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
  penalties: z.array(penalty).readonly(),
  remedies: z.array(remedy).readonly(),
  remedyCount: z.int(),
  /** Of the system that answers for the organization: its actions that are not done, and the evidence of its best chain. */
  systemActions: z.array(action).readonly(),
  systemEvidence: z.string().nullable(),
});

/** `gaps --json`: the most urgent first. */
export const gapsAnswer = heading.extend({ gaps: z.array(gap).readonly() });
