import { canonicalHash } from '../../ledger/canonical-hash.ts';

/** Digits that are kept of a SHA-256: enough that two records never share them by chance. */
const DIGITS = 32;

/**
 * Tells whether a record is still the one that somebody saw: of all its fields but its position, which changes with
 * its neighbours.
 */
export function recordDigest(record: object | null): string {
  if (record === null || !('position' in record)) return canonicalHash(record).slice(0, DIGITS);
  const { position: _, ...fields } = record;
  return canonicalHash(fields).slice(0, DIGITS);
}
