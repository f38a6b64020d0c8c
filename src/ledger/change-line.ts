import { hasRepeatedKey } from '../model/has-repeated-key.ts';
import { someOutsideTexts } from '../model/some-outside-texts.ts';
import { type Outcome, refused } from '../problems/problem.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Change } from './change.ts';
import { faultOfChange, isChange } from './check-change.ts';
import { parseStored } from './parse-stored.ts';

/** A change as one line of an export: canonical JSON, no line break inside. */
export function encodeChange(change: Change): string {
  return canonicalJson(change);
}

const NOT_JSON = 'This line is not JSON. The file was cut off or damaged.';
const KEY_TWICE =
  'An object in this line has the same key twice, and no hash covers the first value. Export the ledger again.';
/** Of a longer line it is known how deep it is, and how many parts it has, before it is parsed: each takes memory. */
const LONG_LINE = 1 << 20;
/** A change has a handful of levels. */
const DEEPEST = 64;
/** Of fields, items and objects: a change states at most 10,000 facts, and a part of a load has 2 MB. */
const MOST_PARTS = 2_000_000;

/**
 * Reads one line of an export; the problem says which line and what is wrong with it. An object with the same key twice
 * is refused: another program may read the value that no hash covers.
 */
export function parseChange(line: string, file: string, number: number): Outcome<Change> {
  const refuse = (sentence: string): Outcome<never> =>
    refused({ at: { in: 'file', file, line: number, column: 1 }, code: 'INVALID_CHANGE', sentence });
  if (!line.startsWith('{')) return refuse(NOT_JSON);
  if (line.length > LONG_LINE && isVast(line))
    return refuse('This line is not a change: it has too many levels inside each other, or too many parts.');
  let value: unknown;
  try {
    value = parseStored(line);
  } catch {
    return refuse(NOT_JSON);
  }
  if (!isChange(value)) return refuse(`This line is not a change: ${faultOfChange(value)}.`);
  return hasRepeatedKey(line, value) ? refuse(KEY_TWICE) : { ok: true, value };
}

/** Whether brackets are open inside each other deeper, or there are more of them and of commas, than in any change. */
function isVast(line: string): boolean {
  let depth = 0;
  let parts = 0;
  return someOutsideTexts(line, (character) => {
    if (character === '{' || character === '[') return ++depth > DEEPEST || ++parts > MOST_PARTS;
    if (character === '}' || character === ']') depth--;
    return character === ',' && ++parts > MOST_PARTS;
  });
}
