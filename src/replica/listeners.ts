import type { LedgerState } from '../model/coverage.ts';

/** Called with the state that a ledger's records have reached. */
export type Listener = (state: LedgerState) => void | Promise<void>;

/** How many may listen to one ledger: each costs a call for every change. */
export const MOST_LISTENERS = 1_000;

/** Who wants to hear of the changes of which ledger: one set a ledger. */
export class Listeners {
  readonly #failed: (error: unknown) => void;
  readonly #sets = new Map<string, Set<{ readonly listener: Listener }>>();

  /** @param failed is told what a listener threw or rejected with */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  /**
   * Adds a listener, also one that listens already.
   *
   * @returns ends it, however often it is called; null where the ledger has {@link MOST_LISTENERS}
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

  /** How many listen to a ledger. */
  count(ledger: string): number {
    return this.#sets.get(ledger)?.size ?? 0;
  }

  /** Calls everybody who listens to a ledger. What one of them throws keeps neither the others nor the caller. */
  tell(ledger: string, state: LedgerState): void {
    const set = this.#sets.get(ledger);
    if (set === undefined) return;
    for (const entry of [...set]) {
      // One that was called before may have ended it.
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
