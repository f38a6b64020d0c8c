import { z } from 'zod';
import { EVIDENCE_STANDINGS } from '../../coverage/questions/evidence-standing.ts';
import { IMPLEMENTATIONS, SOA_DEFECTS } from '../../coverage/questions/statement-of-applicability.ts';
import { CONTROL_STATUSES } from '../../model/organization.ts';
import { decision } from './decision.ts';
import { heading, names } from './heading.ts';
import { remedy, status } from './provision-fields.ts';

const evidence = z.object({
  evidence: z.string(),
  title: z.string(),
  owner: z.string().nullable(),
  validFrom: z.iso.date().nullable(),
  validUntil: z.iso.date().nullable(),
  standing: z.enum(EVIDENCE_STANDINGS),
});

const control = z.object({
  framework: z.string(),
  ref: z.string(),
  title: z.string(),
  /** Null when nothing was decided. */
  applicable: z.boolean().nullable(),
  decision: decision.nullable(),
  reviewDue: z.iso.date().nullable(),
  status,
  answeredBy: z.string().nullable(),
  controls: z
    .array(z.object({ control: z.string(), title: z.string(), status: z.enum(CONTROL_STATUSES) }))
    .readonly(),
  implementation: z.enum(IMPLEMENTATIONS),
  evidence: z.array(evidence).readonly(),
  /** Provisions as `SLUG:REF`. */
  obligations: z.array(z.object({ provision: z.string(), appliesFrom: z.iso.date().nullable() })).readonly(),
  others: names,
  remedies: z.array(remedy).readonly(),
  /** The number of all remedies, of which `remedies` may contain only some. */
  remedyCount: z.int(),
  defects: z.array(z.enum(SOA_DEFECTS)).readonly(),
});

/** `statement-of-applicability --json`: the controls of the chosen frameworks, in document order. */
export const applicabilityAnswer = heading.extend({ controls: z.array(control).readonly() });
