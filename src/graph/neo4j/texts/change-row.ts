import { z } from 'zod';
import type { Change, ChangeEntry } from '../../../ledger/change.ts';

/** A change, kept whole as one JSON text: what it says is judged by its hash, not here. */
export const changeRow: z.ZodType<Change> = z.object({ body: json<Change>() }).transform(({ body }) => body);

/** All of a change but its facts, and which of the nodes that were asked for it touched. */
export const entryRow: z.ZodType<{ readonly entry: ChangeEntry; readonly nodes: readonly string[] }> =
  z.object({ entry: json<ChangeEntry>(), nodes: z.array(z.string()) });

function json<T>(): z.ZodType<T> {
  return z.string().transform((text, context) => {
    try {
      return JSON.parse(text) as T;
    } catch {
      context.addIssue({ code: 'custom', message: 'is no JSON' });
      return z.NEVER;
    }
  });
}
