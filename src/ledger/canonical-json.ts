import canonicalize from 'canonicalize';

/**
 * The RFC 8785 canonical JSON of a value: keys sorted by UTF-16 code unit, fields that are undefined left out. Throws
 * where there is none: numbers that are not finite, half a surrogate pair, functions, what is undefined.
 *
 * A load hashes millions of facts. They are made with their keys in order, and then the engine's own JSON, which is
 * several times quicker, is the canonical one. An object whose keys are in another order, as a change's are, is told
 * field by field, so that its facts still go the quick way; everything else is left to the general package.
 */
export function canonicalJson(value: unknown): string {
  if (isInOrder(value)) {
    const json = JSON.stringify(value);
    // Where half a surrogate pair is escaped, or a text says so, look closely.
    if (!json.includes('\\ud')) return json;
  } else if (isPlain(value)) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, field]) => `${canonicalJson(key)}:${canonicalJson(field)}`).join(',')}}`;
  }
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('This value has no canonical JSON.');
  return json;
}

/** Whether the engine writes the value's JSON as RFC 8785 does, but for surrogates. */
function isInOrder(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isInOrder);
  if (!isPlain(value)) return false;
  let before = '';
  for (const key in value) {
    const field = value[key];
    if (key < before || (field !== undefined && !isInOrder(field))) return false;
    before = key;
  }
  return true;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
