import { someOutsideTexts } from './some-outside-texts.ts';

/**
 * Whether an object in a JSON text has the same key twice. Of these one value gets lost when the text is parsed, and
 * another program in between may have read the other one.
 *
 * @param json a text that is JSON
 * @param value what it was parsed to
 */
export function hasRepeatedKey(json: string, value: unknown): boolean {
  // Outside of texts there is one colon for each key.
  return colonsIn(json) > keysIn(value);
}

function colonsIn(json: string): number {
  let count = 0;
  someOutsideTexts(json, (character) => {
    if (character === ':') count++;
    return false;
  });
  return count;
}

/** Counts the keys without recursion: how deep they are is the client's choice. */
function keysIn(value: unknown): number {
  let count = 0;
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const inner = Object.values(next);
    if (!Array.isArray(next)) count += inner.length;
    for (const each of inner) open.push(each);
  }
  return count;
}
