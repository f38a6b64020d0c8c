import { eachInSteps, type Steps } from '../steps.ts';

/** With more entries beside those that copies share, a map is untidy. */
const MANY_WRITTEN = 4_096;
/** Where nobody has tidied it, all are written anew at once before there are more. */
const MOST_WRITTEN = 4 * MANY_WRITTEN;

/** Stands for an entry that copies share, and that was removed since. */
const GONE = Symbol('gone');
type Written<V> = Map<string, V | typeof GONE>;

/**
 * A Map whose copies share its entries. What is written to a copy is kept beside them: most changes touch few records,
 * and cost as little where there are a million others. An entry that is removed and stated again may have its former
 * place among the others.
 */
export class CopyOnWriteMap<V> implements ReadonlyMap<string, V> {
  /** Written to only while no copy shares it. */
  #entries: Map<string, V>;
  #isShared = false;
  /** What differs from shared entries; empty while they are not shared. */
  #written: Written<V> = new Map();
  #isWrittenShared = false;
  #size: number;

  constructor(entries: Map<string, V> = new Map()) {
    this.#entries = entries;
    this.#size = entries.size;
  }

  /** The same entries, to be changed without those who hold these noticing. */
  copy(): CopyOnWriteMap<V> {
    this.#isShared = true;
    this.#isWrittenShared = true;
    const copy = new CopyOnWriteMap(this.#entries);
    copy.#isShared = true;
    copy.#written = this.#written;
    copy.#isWrittenShared = true;
    copy.#size = this.#size;
    return copy;
  }

  /** Whether so much is kept beside the shared entries that each change takes long. */
  get isUntidy(): boolean {
    return this.#written.size > MANY_WRITTEN;
  }

  /** The same entries, none of them shared; a step is some of them. They must not change meanwhile. */
  *tidied(): Steps<CopyOnWriteMap<V>> {
    const entries = new Map<string, V>();
    yield* eachInSteps(this.entries(), ([id, value]) => entries.set(id, value));
    return new CopyOnWriteMap(entries);
  }

  /** Whether nothing was written to either since one was copied from the other. */
  isSameAs(other: CopyOnWriteMap<unknown>): boolean {
    return this.#entries === other.#entries && this.#written === other.#written;
  }

  /** The ids of all entries that may differ from those of another, each once: few where one was copied from the other. */
  *mayDifferFrom(other: CopyOnWriteMap<unknown>): Generator<string> {
    if (this.isSameAs(other)) return;
    const [own, others] = this.#entries === other.#entries ? [this.#written, other.#written] : [this, other];
    yield* own.keys();
    for (const id of others.keys()) if (!own.has(id)) yield id;
  }

  get size(): number {
    return this.#size;
  }

  has(id: string): boolean {
    const written = this.#written.get(id);
    return written === undefined ? this.#entries.has(id) : written !== GONE;
  }

  get(id: string): V | undefined {
    const written = this.#written.get(id);
    if (written === undefined) return this.#entries.get(id);
    return written === GONE ? undefined : written;
  }

  set(id: string, value: V): void {
    if (!this.#isShared) {
      this.#entries.set(id, value);
      this.#size = this.#entries.size;
      return;
    }
    if (!this.has(id)) this.#size++;
    this.#write(id, value);
  }

  delete(id: string): boolean {
    if (!this.has(id)) return false;
    this.#size--;
    if (this.#isShared) this.#write(id, GONE);
    else this.#entries.delete(id);
    return true;
  }

  entries(): MapIterator<[string, V]> {
    return this.#written.size === 0 ? this.#entries.entries() : this.#all();
  }

  keys(): MapIterator<string> {
    return this.#written.size === 0 ? this.#entries.keys() : partsOf(this.#all(), 0);
  }

  values(): MapIterator<V> {
    return this.#written.size === 0 ? this.#entries.values() : partsOf(this.#all(), 1);
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, id: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [id, value] of this.entries()) visit(value, id, this);
  }

  *#all(): MapIterator<[string, V]> {
    for (const entry of this.#entries) {
      const written = this.#written.get(entry[0]);
      if (written === undefined) yield entry;
      else if (written !== GONE) yield [entry[0], written];
    }
    for (const [id, written] of this.#written)
      if (written !== GONE && !this.#entries.has(id)) yield [id, written];
    return undefined;
  }

  /** Writes beside the shared entries. */
  #write(id: string, value: V | typeof GONE): void {
    if (this.#isWrittenShared) this.#written = new Map(this.#written);
    this.#isWrittenShared = false;
    if (value === GONE && !this.#entries.has(id)) this.#written.delete(id);
    else this.#written.set(id, value);
    if (this.#written.size <= MOST_WRITTEN) return;
    this.#entries = new Map(this.#all());
    this.#written = new Map();
    this.#isShared = false;
  }
}

function* partsOf<E extends readonly unknown[], P extends number>(
  entries: Iterable<E>,
  part: P,
): MapIterator<E[P]> {
  for (const entry of entries) yield entry[part];
  return undefined;
}
