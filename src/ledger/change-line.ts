import { type Outcome, refused } from '../problems/problem.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Change } from './change.ts';
import { faultOfChange, isChange } from './check-change.ts';
import { parseStored } from './parse-stored.ts';

/** A change as one line of an export: canonical JSON, no line break inside. */
export function encodeChange(change: Change): string {
  return canonicalJson(change);
}

/** Reads one line of an export; the problem says which line and what is wrong with it. */
export function parseChange(line: string, file: string, number: number): Outcome<Change> {
  const refuse = (sentence: string): Outcome<never> =>
    refused({ at: { in: 'file', file, line: number, column: 1 }, code: 'INVALID_CHANGE', sentence });
  let value: unknown;
  try {
    value = parseStored(line);
  } catch {
    return refuse('This line is not JSON. The file was cut off or damaged.');
  }
  if (isChange(value)) return { ok: true, value };
  return refuse(`This line is not a change: ${faultOfChange(value)}.`);
}
