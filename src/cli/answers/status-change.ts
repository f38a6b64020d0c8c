import { z } from 'zod';
import { CHANGE_DIRECTIONS } from '../../model/change-direction.ts';
import { standing } from './provision-fields.ts';

/** A provision whose status differs between two answers. */
export const statusChange = z.object({
  framework: z.string(),
  ref: z.string(),
  title: z.string(),
  change: z.enum(CHANGE_DIRECTIONS),
  from: standing,
  to: standing,
});
