import { z } from 'zod';
import { rowChange } from './folder-answers.ts';

/** `history --json`: the records of that id, each with its changes, oldest first. */
export const historyAnswer = z.object({
  record: z.string(),
  histories: z
    .array(
      z.object({
        ledger: z.string(),
        label: z.string(),
        id: z.string(),
        changes: z
          .array(
            z.object({
              seq: z.int(),
              at: z.string(),
              actor: z.string(),
              operation: z.string(),
              rows: z.array(rowChange).readonly(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});
