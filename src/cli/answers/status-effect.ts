import { z } from 'zod';
import { CHANGE_DIRECTIONS } from '../../coverage/questions/status-changes.ts';
import { standing } from './provision-fields.ts';

/** The statuses that something which is not written yet would change. */
export const statusEffect = z.object({
  organization: z.string(),
  asOf: z.iso.date(),
  frameworks: z
    .array(
      z.object({
        framework: z.string(),
        changes: z
          .array(
            z.object({
              framework: z.string(),
              ref: z.string(),
              title: z.string(),
              change: z.enum(CHANGE_DIRECTIONS),
              from: standing,
              to: standing,
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});
