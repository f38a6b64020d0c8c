import { canonicalJson } from './canonical-json.ts';

/** Half a surrogate pair can only be in JSON as an escape. */
const SURROGATE = /\\u[dD]/;

/**
 * The value of a JSON text. Throws a SyntaxError for what is not JSON, and for half a surrogate pair: a text with one
 * has no canonical JSON, so that no change can have been sealed with it.
 */
export function parseStored(json: string): unknown {
  const value: unknown = JSON.parse(json);
  if (SURROGATE.test(json)) mustBeCanonical(value);
  return value;
}

function mustBeCanonical(value: unknown): void {
  try {
    canonicalJson(value);
  } catch (error) {
    throw new SyntaxError('A text contains half a surrogate pair.', { cause: error });
  }
}
