import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Compares secrets. A comparison character by character would tell, by the time it takes, how many are right. Both are
 * hashed first, so that neither content nor length shows.
 */
export function equalInConstantTime(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
