/** Keeps the values that were used last, at most `limit` of them. */
export class LruCache<K, V> {
  readonly #limit: number;
  /** The least recently used one comes first. */
  readonly #values = new Map<K, V>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value of a key, made where it is not kept. */
  get(key: K, make: () => V): V {
    return this.keep(key, this.#values.get(key) ?? make());
  }

  /** The value of a key, where it is kept. */
  find(key: K): V | undefined {
    const value = this.#values.get(key);
    return value === undefined ? undefined : this.keep(key, value);
  }

  /** Keeps a value as the one that was used last, and returns it. */
  keep(key: K, value: V): V {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#limit) this.#dropLeastRecentlyUsed();
    return value;
  }

  /** Lets go of the value of a key. */
  drop(key: K): void {
    this.#values.delete(key);
  }

  #dropLeastRecentlyUsed(): void {
    for (const key of this.#values.keys()) {
      this.#values.delete(key);
      return;
    }
  }
}
