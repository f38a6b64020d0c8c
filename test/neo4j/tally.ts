import { StoreError } from '../../src/problems/store-error.ts';

/** How often each call ended how. */
export class Tally {
  readonly counts = new Map<string, number>();

  /** Makes a call until it succeeds. Rejects with every error but those that may be tried again. */
  async succeed<T>(call: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const value = await call();
        this.#count('done');
        return value;
      } catch (error) {
        if (!(error instanceof StoreError) || error.kind !== 'UNAVAILABLE') throw error;
        this.#count(error.code);
      }
    }
  }

  #count(outcome: string): void {
    this.counts.set(outcome, (this.counts.get(outcome) ?? 0) + 1);
  }
}
