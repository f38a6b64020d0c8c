import { z } from 'zod';
import { REMEDY_CAUSES } from '../../model/coverage.ts';
import {
  CONFIDENCES,
  CROSSWALK_KINDS,
  CROSSWALK_STATUSES,
  RATIONALE_TYPES,
  ROW_STATUSES,
} from '../../model/crosswalk.ts';
import { EVIDENCE_STATUSES } from '../../model/evidence.ts';
import { LEVELS } from '../../model/framework.ts';
import { CONTROL_STATUSES } from '../../model/organization.ts';
import { RELATIONSHIPS } from '../../model/relation.ts';
import { names } from './heading.ts';

const text = z.string().nullable();
const day = z.iso.date().nullable();

const evidence = z.object({
  localId: z.string(),
  title: z.string(),
  kind: z.string(),
  owner: text,
  status: z.enum(EVIDENCE_STATUSES),
  validFrom: day,
  validUntil: day,
  withdrawnOn: day,
  systems: names,
  acceptedBy: text,
  acceptedOn: day,
  location: text,
  supersedes: text,
  /** Null: it counts on the day. */
  notInForceBecause: z.enum(REMEDY_CAUSES).nullable(),
});

const control = z.object({
  localId: z.string(),
  title: z.string(),
  owner: text,
  status: z.enum(CONTROL_STATUSES),
});

/** A mapping as its author wrote it; `followedAs` and `isVouchedFor` take the organization's own review into account. */
const mapping = z.object({
  id: z.string(),
  crosswalk: z.string(),
  source: z.string(),
  target: z.string(),
  relationship: z.enum(RELATIONSHIPS),
  followedAs: z.enum(RELATIONSHIPS),
  isVouchedFor: z.boolean(),
  /** What other rows of the crosswalk say of the same pair. */
  others: z
    .array(
      z.object({ rationaleType: z.enum(RATIONALE_TYPES).nullable(), relationship: z.enum(RELATIONSHIPS) }),
    )
    .readonly(),
  rationaleType: z.enum(RATIONALE_TYPES).nullable(),
  rationale: text,
  confidence: z.enum(CONFIDENCES).nullable(),
  strength: z.number().nullable(),
  citedAs: text,
  note: text,
  reviewedBy: text,
  reviewedOn: day,
  rowStatus: z.enum(ROW_STATUSES).nullable(),
});

const crosswalk = z.object({
  slug: z.string(),
  title: z.string(),
  version: text,
  kind: z.enum(CROSSWALK_KINDS),
  status: z.enum(CROSSWALK_STATUSES),
  assertedBy: z.string(),
  sourceFramework: z.string(),
  sourceEdition: text,
  targetFramework: z.string(),
  targetEdition: text,
});

const provision = z.object({
  id: z.string(),
  framework: z.string(),
  ref: z.string(),
  title: z.string(),
  level: z.enum(LEVELS),
});

/** Every record that an explanation names by its id, each once. */
export const explainedRecords = z.object({
  evidence: z.array(evidence).readonly(),
  controls: z.array(control).readonly(),
  mappings: z.array(mapping).readonly(),
  crosswalks: z.array(crosswalk).readonly(),
  provisions: z.array(provision).readonly(),
});
