const LONE_SURROGATE = /[\ud800-\udfff]/u;

/**
 * The RFC 8785 canonical JSON of a value made of plain objects, lists, texts, finite numbers, flags and null: keys
 * sorted by UTF-16 code unit, fields that are undefined left out. Throws on everything else.
 *
 * A load hashes millions of facts. They are made with their keys in order, and then the engine's own JSON, which is
 * several times quicker, is the canonical one; a test holds both ways to the general package.
 */
export function canonicalText(value: unknown): string {
  if (isInOrder(value)) {
    const json = JSON.stringify(value);
    // Where half a surrogate pair is escaped, or a text says so, look closely.
    if (!json.includes('\\ud')) return json;
  }
  if (typeof value === 'string') return textJson(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (isPlain(value)) return objectJson(value);
  throw new TypeError(`${typeof value === 'number' ? String(value) : typeof value} has no canonical JSON.`);
}

/** Whether JSON as the engine writes it is canonical but for surrogates. */
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

function textJson(text: string): string {
  if (LONE_SURROGATE.test(text))
    throw new TypeError('A text with half a surrogate pair has no canonical JSON.');
  return JSON.stringify(text);
}

function objectJson(fields: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(fields).sort();
  const ordered: Record<string, unknown> = {};
  for (const key of keys) ordered[key] = fields[key];
  // Numbers as keys, and keys of deeper objects, may still be out of order; and one key cannot be set like this.
  if (isInOrder(ordered) && !keys.includes('__proto__')) {
    const json = JSON.stringify(ordered);
    if (!json.includes('\\ud')) return json;
  }
  const said = keys.filter((key) => fields[key] !== undefined);
  return `{${said.map((key) => `${textJson(key)}:${canonicalText(fields[key])}`).join(',')}}`;
}
