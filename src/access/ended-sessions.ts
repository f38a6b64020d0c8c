import type { Session } from './session.ts';

/** So many sessions are remembered: a year of a hundred people who sign out every working day would be as many. */
const KEPT = 20_000;

/**
 * The sessions that were signed out before their time, so that a copy of their cookie is worth nothing. Only somebody
 * with the token can make it grow, and each entry goes when its session would have ended. Other processes and a
 * restarted one do not know it.
 */
export class EndedSessions {
  readonly #kept: number;
  readonly #now: () => number;
  /** When each would have ended, in milliseconds since 1970. Whoever signed out first comes first. */
  readonly #ends = new Map<string, number>();

  constructor(now: () => number = Date.now, kept: number = KEPT) {
    this.#now = now;
    this.#kept = kept;
  }

  /** How many are remembered. */
  get size(): number {
    return this.#ends.size;
  }

  has(id: string): boolean {
    return this.#ends.has(id);
  }

  add({ id, ends }: Session): void {
    if (this.#ends.size >= this.#kept) this.#forgetOver();
    const [first] = this.#ends.keys();
    if (this.#ends.size >= this.#kept && first !== undefined) this.#ends.delete(first);
    this.#ends.set(id, ends);
  }

  #forgetOver(): void {
    const now = this.#now();
    for (const [id, ends] of this.#ends) if (ends <= now) this.#ends.delete(id);
  }
}

/** Where nobody signs out. */
export const NEVER_ENDED: Pick<EndedSessions, 'has'> = { has: () => false };
