import canonicalize from 'canonicalize';

/**
 * The RFC 8785 canonical JSON of a value: keys sorted by UTF-16 code unit, fields that are undefined left out. Throws
 * where there is none: numbers that are not finite, half a surrogate pair, functions, what is undefined.
 *
 * A load hashes millions of records. With its keys in order, the engine's own JSON of a value, which is several times
 * quicker, is the canonical one: objects whose keys are in another order are copied first. Everything that is more than
 * plain data is left to the general package.
 */
export function canonicalJson(value: unknown): string {
  const inOrder = inKeyOrder(value);
  if (inOrder !== UNSUITABLE) {
    const json = JSON.stringify(inOrder);
    // Where half a surrogate pair is escaped, or a text says so, look closely.
    if (!json.includes('\\ud')) return json;
  }
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('This value has no canonical JSON.');
  return json;
}

/** Stands for a value that the engine may write differently than RFC 8785 does. */
const UNSUITABLE = Symbol('unsuitable');

/** The value itself where all keys in it are in order, else a copy; {@link UNSUITABLE} where neither will do. */
function inKeyOrder(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : UNSUITABLE;
  if (Array.isArray(value)) return itemsInOrder(value);
  return isPlain(value) ? fieldsInOrder(value) : UNSUITABLE;
}

function itemsInOrder(items: readonly unknown[]): unknown {
  let copy: unknown[] | null = null;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const inOrder = inKeyOrder(item);
    if (inOrder === UNSUITABLE) return UNSUITABLE;
    if (inOrder === item) continue;
    copy ??= [...items];
    copy[index] = inOrder;
  }
  return copy ?? items;
}

function fieldsInOrder(value: Fields): unknown {
  let before = '';
  for (const key in value) {
    const field = value[key];
    if (key < before) return sortedCopy(value);
    if (field !== undefined) {
      const inOrder = inKeyOrder(field);
      if (inOrder === UNSUITABLE) return UNSUITABLE;
      if (inOrder !== field) return sortedCopy(value);
    }
    before = key;
  }
  return value;
}

function sortedCopy(value: Fields): unknown {
  const copy: Record<string, unknown> = {};
  for (const key of sortedKeys(value)) {
    const field = value[key];
    if (field === undefined) continue;
    const inOrder = inKeyOrder(field);
    // Objects have whole numbers before all other keys, and one key that is their prototype.
    if (inOrder === UNSUITABLE || key === '__proto__' || isDigit(key.charCodeAt(0))) return UNSUITABLE;
    copy[key] = inOrder;
  }
  return copy;
}

/** Records come in long runs of one kind: the keys that were sorted last. */
let lastKeys: readonly string[] = [];
let lastSorted: readonly string[] = [];

function sortedKeys(value: Fields): readonly string[] {
  const keys = Object.keys(value);
  if (keys.length !== lastKeys.length || keys.some((key, index) => key !== lastKeys[index])) {
    lastKeys = keys;
    lastSorted = keys.toSorted();
  }
  return lastSorted;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

type Fields = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
