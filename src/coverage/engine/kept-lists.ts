/** Keeps lists of numbers by key. When they have more numbers together than the limit, it begins anew. */
export class KeptLists {
  readonly #limit: number;
  readonly #lists = new Map<number, readonly number[]>();
  #numbers = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  find(key: number): readonly number[] | undefined {
    return this.#lists.get(key);
  }

  /** Keeps a list, and returns it. */
  keep(key: number, list: readonly number[]): readonly number[] {
    // An empty list takes room too.
    this.#numbers += list.length + 1;
    if (this.#numbers > this.#limit) {
      this.#lists.clear();
      this.#numbers = list.length + 1;
    }
    this.#lists.set(key, list);
    return list;
  }
}
