import { z } from 'zod';
import { type Author, actorFault, LOCAL_ACTOR } from '../operations/author.ts';
import { inOption, type Outcome, refused } from '../problems/problem.ts';
import { storeFlags } from './question-flags.ts';

/** The options, as commander passes them, of every command that writes. */
export const writingFlags = storeFlags.extend({ actor: z.string().optional() });

/**
 * Reads the author of a change, who is an administrator because they have the store's file or password. Problem:
 * `INVALID_ACTOR`.
 */
export function readAuthor({
  actor = LOCAL_ACTOR,
}: {
  readonly actor?: string | undefined;
}): Outcome<Author> {
  const fault = actorFault(actor);
  if (fault !== null) return refused(inOption('--actor', 'INVALID_ACTOR', fault));
  return { ok: true, value: { actor, role: 'ADMINISTRATOR' } };
}
