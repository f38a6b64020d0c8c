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
  /**
   * Local id of the system whose record gives the answer; null: the organization's record does, or nobody has
   * answered.
   */
  answeredFor: z.string().nullable(),
  by: z.string().nullable(),
  on: z.iso.date().nullable(),
  note: z.string().nullable(),
  undetermined: z.int(),
});

/** `conditions --json`: open questions first, sorted by how many provisions depend on them. */
export const conditionsAnswer = heading.extend({ conditions: z.array(condition).readonly() });
