import { z } from 'zod';
import { type Author, actorFault, LOCAL_ACTOR } from '../operations/author.ts';
import { inOption, type Outcome, refused } from '../problems/problem.ts';
import { storeFlags } from './question-flags.ts';

/** What commander hands over of the options of every command that writes. */
export const writingFlags = storeFlags.extend({ actor: z.string().optional() });

/** Whoever has the store's file or password is its administrator. The problem `INVALID_ACTOR`. */
export function readAuthor({
  actor = LOCAL_ACTOR,
}: {
  readonly actor?: string | undefined;
}): Outcome<Author> {
  const fault = actorFault(actor);
  if (fault !== null) return refused(inOption('--actor', 'INVALID_ACTOR', fault));
  return { ok: true, value: { actor, role: 'ADMINISTRATOR' } };
}
