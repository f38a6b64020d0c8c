import { z } from 'zod';
import { SOA_DEFECTS } from '../../coverage/questions/statement-of-applicability.ts';
import { decision } from './decision.ts';
import { heading, names } from './heading.ts';
import { status } from './provision-fields.ts';

const control = z.object({
  framework: z.string(),
  ref: z.string(),
  title: z.string(),
  /** Null where nothing was decided. */
  applicable: z.boolean().nullable(),
  decision: decision.nullable(),
  status,
  /** Provisions as `SLUG:REF`. */
  linked: names,
  evidence: names,
  defects: z.array(z.enum(SOA_DEFECTS)).readonly(),
});

/** `statement-of-applicability --json`: the controls of the frameworks asked, in document order. */
export const applicabilityAnswer = heading.extend({ controls: z.array(control).readonly() });
