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
    return 'An actor is a role or an account id without space around it.';
  if (actor.length > LONGEST) return `An actor has at most ${LONGEST} characters.`;
  if (/\p{C}/u.test(actor)) return 'An actor has no control characters.';
  if (actor.includes('@'))
    return 'An actor is a role or an account id, not the mail address of a person: the ledger keeps it for good.';
  return null;
}
