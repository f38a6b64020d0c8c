import type { KeyedDocument } from '../parsing/keyed-document.ts';

/** Whether exactly one of some keys has a value; else the problem is noted. */
export function oneSource(
  document: KeyedDocument,
  path: readonly PropertyKey[],
  keys: Readonly<Record<string, unknown>>,
): boolean {
  const given = Object.entries(keys).filter(([, value]) => value !== null);
  if (given.length === 1) return true;
  const names = Object.keys(keys).join(', ');
  const second = given[1]?.[0];
  const at = second === undefined ? path : [...path, second];
  document.refuse(at, 'WRONG_SHAPE', `Exactly one of ${names} must be given.`);
  return false;
}
