/** What a server may answer to whoever asks too much. */
const EXPECTED: readonly number[] = [200, 429, 503];

/** How the requests of a phase were answered. */
export class Answers {
  readonly #statuses = new Map<number, number>();
  readonly #lost = new Map<string, number>();
  #longest = 0;

  note(status: number, milliseconds: number): void {
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1);
    this.#longest = Math.max(this.#longest, milliseconds);
  }

  /** Notes a request without an answer, or with half of one. */
  noteLost(error: unknown): void {
    const why = String(error).slice(0, 200);
    this.#lost.set(why, (this.#lost.get(why) ?? 0) + 1);
  }

  /** How many had this status. */
  of(status: number): number {
    return this.#statuses.get(status) ?? 0;
  }

  get all(): number {
    return sum(this.#statuses);
  }

  /** Requests that had no answer. */
  get lost(): number {
    return sum(this.#lost);
  }

  /** Answers that were none of 200, 429 and 503. */
  get unexpected(): number {
    return this.all - EXPECTED.reduce((count, status) => count + this.of(status), 0);
  }

  toString(): string {
    const told = [...this.#statuses].toSorted(([one], [other]) => one - other);
    const statuses = told.map(([status, count]) => `${count} × ${status}`).join(', ');
    const lost = [...this.#lost].map(([why, count]) => `${count} × ${why}`).join(', ');
    return `${statuses || 'none'}; ${this.lost} without an answer${lost === '' ? '' : ` (${lost})`}; the longest took ${(this.#longest / 1_000).toFixed(1)} s`;
  }
}

function sum(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((all, count) => all + count, 0);
}
