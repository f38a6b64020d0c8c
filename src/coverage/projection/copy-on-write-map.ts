/** A Map whose copies share its entries until one of them is written to: most changes touch few kinds of records. */
export class CopyOnWriteMap<V> implements ReadonlyMap<string, V> {
  #entries: Map<string, V>;
  #isShared = false;

  constructor(entries: Map<string, V> = new Map()) {
    this.#entries = entries;
  }

  /** The same entries, to be changed without those who hold these noticing. */
  copy(): CopyOnWriteMap<V> {
    this.#isShared = true;
    const copy = new CopyOnWriteMap(this.#entries);
    copy.#isShared = true;
    return copy;
  }

  /** Whether nothing was written to either since one was copied from the other. */
  isSameAs(other: CopyOnWriteMap<unknown>): boolean {
    return this.#entries === other.#entries;
  }

  get size(): number {
    return this.#entries.size;
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  get(id: string): V | undefined {
    return this.#entries.get(id);
  }

  set(id: string, value: V): void {
    this.#own();
    this.#entries.set(id, value);
  }

  delete(id: string): boolean {
    if (!this.#entries.has(id)) return false;
    this.#own();
    return this.#entries.delete(id);
  }

  entries(): MapIterator<[string, V]> {
    return this.#entries.entries();
  }

  keys(): MapIterator<string> {
    return this.#entries.keys();
  }

  values(): MapIterator<V> {
    return this.#entries.values();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.#entries.entries();
  }

  forEach(visit: (value: V, id: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [id, value] of this.#entries) visit(value, id, this);
  }

  #own(): void {
    if (this.#isShared) this.#entries = new Map(this.#entries);
    this.#isShared = false;
  }
}
