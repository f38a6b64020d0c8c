import { z } from 'zod';
import { CONDITION_SCOPES } from '../../model/framework.ts';
import { heading } from './heading.ts';

const condition = z.object({
  framework: z.string(),
  id: z.string(),
  label: z.string(),
  question: z.string(),
  scope: z.enum(CONDITION_SCOPES),
  /** Null: nobody has answered. */
  answer: z.enum(['yes', 'no']).nullable(),
  /** Local id of the system whose record answers; null: the organization's, or none. */
  answeredFor: z.string().nullable(),
  by: z.string().nullable(),
  on: z.iso.date().nullable(),
  undetermined: z.int(),
});

/** `conditions --json`: open questions first, by how many provisions wait for them. */
export const conditionsAnswer = heading.extend({ conditions: z.array(condition).readonly() });
