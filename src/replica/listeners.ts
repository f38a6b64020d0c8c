import type { LedgerState } from '../model/coverage.ts';

/** Called with each state that a ledger's records reach. */
export type Listener = (state: LedgerState) => void | Promise<void>;

/** The most listeners of one ledger. Each of them costs a call for every change. */
export const MOST_LISTENERS = 1_000;

/** The listeners of each ledger. */
export class Listeners {
  readonly #failed: (error: unknown) => void;
  readonly #sets = new Map<string, Set<{ readonly listener: Listener }>>();

  /** @param failed is called with what a listener threw or rejected with */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  /**
   * Adds a listener. A function may be added several times.
   *
   * @returns a function that removes it and may be called again; null when the ledger has {@link MOST_LISTENERS}
   */
  add(ledger: string, listener: Listener): (() => void) | null {
    const set = this.#sets.get(ledger) ?? new Set();
    if (set.size >= MOST_LISTENERS) return null;
    const entry = { listener };
    set.add(entry);
    this.#sets.set(ledger, set);
    return () => {
      set.delete(entry);
      if (set.size === 0 && this.#sets.get(ledger) === set) this.#sets.delete(ledger);
    };
  }

  /** Whether anybody listens to a ledger. */
  isHeard(ledger: string): boolean {
    return this.#sets.has(ledger);
  }

  /** The number of a ledger's listeners. */
  count(ledger: string): number {
    return this.#sets.get(ledger)?.size ?? 0;
  }

  /** Calls every listener of a ledger. An error of one listener stops neither the others nor the caller. */
  tell(ledger: string, state: LedgerState): void {
    const set = this.#sets.get(ledger);
    if (set === undefined) return;
    for (const entry of [...set]) {
      // A listener called earlier in this loop may have removed this one.
      if (set.has(entry)) this.#call(entry.listener, state);
    }
  }

  #call(listener: Listener, state: LedgerState): void {
    try {
      const answer = listener(state);
      if (answer instanceof Promise) answer.catch(this.#failed);
    } catch (error) {
      this.#failed(error);
    }
  }
}
