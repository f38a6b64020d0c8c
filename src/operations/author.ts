import type { Role } from '../model/role.ts';

/** Who does something, and what they may do in the ledger that it concerns. */
export interface Author {
  /** A role or an account id, as {@link actorFault} allows it: the change records it for good. */
  readonly actor: string;
  readonly role: Role;
}

/** Whoever runs the command line and names nobody. */
export const LOCAL_ACTOR = 'local';

const LONGEST = 100;

/**
 * Why a text cannot be recorded as an actor; null: it can. Ledgers are kept for years and are never edited, so an
 * address of a person must not get in.
 */
export function actorFault(actor: string): string | null {
  if (actor === '' || actor !== actor.trim())
    return 'Name a role or an account id as the actor, without spaces around it.';
  if (actor.length > LONGEST) return `The name of an actor has at most ${LONGEST} characters.`;
  if (/\p{C}/u.test(actor)) return 'The name of an actor must not contain control characters.';
  if (actor.includes('@'))
    return 'Name a role or an account id as the actor, not the mail address of a person. The ledger keeps the name for good.';
  return null;
}
