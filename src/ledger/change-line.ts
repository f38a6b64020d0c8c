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
/** Of a longer line it is known how deep it is before it is parsed: each level takes memory. */
const LONG_LINE = 1 << 20;
/** A change has a handful of levels. */
const DEEPEST = 64;

/** Reads one line of an export; the problem says which line and what is wrong with it. */
export function parseChange(line: string, file: string, number: number): Outcome<Change> {
  const refuse = (sentence: string): Outcome<never> =>
    refused({ at: { in: 'file', file, line: number, column: 1 }, code: 'INVALID_CHANGE', sentence });
  if (!line.startsWith('{')) return refuse(NOT_JSON);
  if (line.length > LONG_LINE && isDeep(line))
    return refuse('This line is not a change: it has too many levels inside each other.');
  let value: unknown;
  try {
    value = parseStored(line);
  } catch {
    return refuse(NOT_JSON);
  }
  if (isChange(value)) return { ok: true, value };
  return refuse(`This line is not a change: ${faultOfChange(value)}.`);
}

/** Whether brackets are open inside each other deeper than in any change. */
function isDeep(line: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (isText && character === '\\') at++;
    else if (character === '"') isText = !isText;
    else if (!isText && (character === '{' || character === '[')) {
      if (++depth > DEEPEST) return true;
    } else if (!isText && (character === '}' || character === ']')) depth--;
  }
  return false;
}
