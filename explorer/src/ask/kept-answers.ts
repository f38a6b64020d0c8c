/** So many answers are kept at most; the one that was used longest ago goes first. */
const MOST = 60;

/**
 * Answers by what was asked and the recorded state at which it was asked. An answer of another state is never taken,
 * so that nothing has to be merged or marked as old.
 */
export class KeptAnswers {
  readonly #answers = new Map<string, unknown>();
  readonly #most: number;

  constructor(most: number = MOST) {
    this.#most = most;
  }

  get(key: string): unknown {
    const answer = this.#answers.get(key);
    if (answer !== undefined) this.set(key, answer);
    return answer;
  }

  set(key: string, answer: unknown): void {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.#most) break;
      this.#answers.delete(oldest);
    }
  }

  clear(): void {
    this.#answers.clear();
  }

  get size(): number {
    return this.#answers.size;
  }
}
