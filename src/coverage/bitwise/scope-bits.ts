import { CAPS, FULL } from '../algebra.ts';

/**
 * Many scopes are evaluated at once: a word of 32 bits, called a mask, holds one bit for each scope, the organization
 * first, then its systems in file order. The 32nd bit, the sign, stands for the organization-wide evidence that all
 * scopes share.
 */
export const SCOPES_PER_WORD = 31;
export const SHARED_BIT = 31;
/** The organization is the first scope of the first batch; its own evidence is evidence about any system. */
export const ORGANIZATION_BIT = 0;
export const ALL_SCOPES = -1;

/** Gives every scope what all share: a shift that keeps the sign copies the shared bit to the whole word. */
export function withShared(mask: number): number {
  return mask | (mask >> SHARED_BIT);
}

/** By level the scopes whose evidence can be FULL at a provision of it. */
export function fullMasks(isFirstBatch: boolean): Int32Array {
  const shared = 1 << SHARED_BIT;
  const organization = isFirstBatch ? 1 << ORGANIZATION_BIT : 0;
  const systems = ~(shared | organization);
  return Int32Array.from(
    CAPS.ABOUT_THIS_SYSTEM,
    (cap, level) =>
      (cap === FULL ? systems : 0) |
      (CAPS.ORGANIZATION_WIDE[level] === FULL ? shared : 0) |
      (CAPS.ABOUT_ANY_SYSTEM[level as 0 | 1 | 2] >= FULL ? organization : 0),
  );
}
