import { canonicalHash } from './canonical-hash.ts';
import type { Change } from './change.ts';

/** A change with the hash over all its other fields. */
export function sealChange(change: Omit<Change, 'hash'>): Change {
  return { ...change, hash: canonicalHash(change) };
}

/** Whether a change still hashes to what it says. */
export function isIntact(change: Change): boolean {
  const { hash, ...rest } = change;
  return canonicalHash(rest) === hash;
}
