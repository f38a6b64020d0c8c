import { z } from 'zod';
import { EVIDENCE_SUBJECTS } from '../../model/evidence-subject.ts';
import { LEVELS } from '../../model/framework.ts';
import { LOWERING_CAUSES } from '../../model/lowering.ts';
import { ACTION_STATUSES } from '../../model/organization.ts';
import { applicability } from './applicability.ts';
import { decision } from './decision.ts';
import { explainedRecords } from './explained-records.ts';
import { heading, names } from './heading.ts';
import {
  applicableStatus,
  basis,
  extent,
  notApplicableCause,
  reason,
  remedy,
  status,
} from './provision-fields.ts';
import { review } from './review.ts';

/** Ends of a step are local ids or `SLUG:REF`; `by` is support, control, part, whole or a mapping's id. */
const step = z.object({ from: z.string(), to: z.string(), by: z.string(), extent });

/** A cause that lowered the extent at a step, counted from 1; the level is that of CAP_LEVEL. */
const lowering = z.object({
  step: z.int(),
  cause: z.enum(LOWERING_CAUSES),
  from: extent,
  to: extent,
  level: z.enum(LEVELS).nullable(),
});

const beginning = z.object({
  provision: z.string(),
  extent,
  evidence: z.string(),
  appliedControl: z.string().nullable(),
  takenOverFrom: z.string().nullable(),
});

const chain = z.object({
  extent,
  basis,
  inForce: z.boolean(),
  subject: z.enum(EVIDENCE_SUBJECTS),
  evidence: z.string().nullable(),
  support: z.string().nullable(),
  appliedControl: z.string().nullable(),
  /** The evidence that states the link, where `evidence` supersedes it and takes its links over. */
  takenOverFrom: z.string().nullable(),
  mapping: z.string().nullable(),
  crosswalk: z.string().nullable(),
  review: review.nullable(),
  steps: z.array(step).readonly(),
  /** What supports the provisions that begin it together, as a whole or a union. */
  begunBy: z.array(beginning).readonly(),
  /** The number of all beginnings, of which `begunBy` may contain only some. */
  begunByCount: z.int(),
  loweredBy: z.array(lowering).readonly(),
});

const action = z.object({
  localId: z.string(),
  system: z.string().nullable(),
  title: z.string(),
  owner: z.string().nullable(),
  targetDate: z.iso.date().nullable(),
  status: z.enum(ACTION_STATUSES),
});

/** What a whole (`mapping` is null) or a union lacks; provisions are `SLUG:REF`, unions `SLUG:REF;REF`. */
const missing = z.object({
  of: z.string(),
  mapping: z.string().nullable(),
  missing: z.array(z.object({ provision: z.string(), extent: extent.nullable() })).readonly(),
  missingCount: z.int(),
});

/** `explain --json`: the best chain first. `text` is printed only with `--text`. */
export const explanationAnswer = z.object({
  organization: z.string(),
  framework: z.string(),
  ref: z.string(),
  title: z.string(),
  ...heading.omit({ organization: true }).shape,
  answeredBy: z.string().nullable(),
  /** Null for a provision that is not assessable. */
  status: status.nullable(),
  reason: reason.nullable(),
  notApplicableBecause: notApplicableCause.nullable(),
  appliesFrom: z.iso.date().nullable(),
  statusWhenApplicable: applicableStatus.nullable(),
  openConditions: names.nullable(),
  decision: decision.nullable(),
  applicability,
  remedies: z.array(remedy).readonly(),
  remedyCount: z.int(),
  recordKinds: z
    .array(z.object({ id: z.string(), label: z.string().nullable(), shows: z.string().nullable() }))
    .readonly(),
  actions: z.array(action).readonly(),
  /** The number of all actions that are not done, of which `actions` may contain only some. */
  actionCount: z.int(),
  missing: z.array(missing).readonly(),
  chains: z.array(chain).readonly(),
  /** The number of all chains, of which `chains` may contain only some. */
  chainCount: z.int(),
  parts: z
    .array(
      z.object({
        ref: z.string(),
        extent: extent.nullable(),
        basis: basis.nullable(),
        chain: chain.nullable(),
      }),
    )
    .readonly(),
  records: explainedRecords,
  text: z.string().nullable().optional(),
});
