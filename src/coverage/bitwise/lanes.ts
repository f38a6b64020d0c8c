import { CAPS, FULL } from '../algebra.ts';

/**
 * How many scopes stand in one word, a bit each: the organization first, then its systems in file order. The 32nd
 * bit, the sign, is the organization-wide evidence that all of them share.
 */
export const SCOPES = 31;
export const SHARED_LANE = 31;
/** The organization is the first scope of the first batch; its own evidence is that about any system. */
export const ORGANIZATION_LANE = 0;
export const EVERY = -1;

/** What a scope sees: its own, and what all share. A shift that keeps the sign spreads the shared bit over the word. */
export function seen(word: number): number {
  return word | (word >> SHARED_LANE);
}

/** By level the lanes whose evidence can be FULL there. */
export function fullLanes(isFirstBatch: boolean): Int32Array {
  const shared = 1 << SHARED_LANE;
  const organization = isFirstBatch ? 1 << ORGANIZATION_LANE : 0;
  const systems = ~(shared | organization);
  return Int32Array.from(
    CAPS.aboutThisSystem,
    (cap, level) =>
      (cap === FULL ? systems : 0) |
      (CAPS.organizationWide[level] === FULL ? shared : 0) |
      (CAPS.aboutAnySystem[level as 0 | 1 | 2] >= FULL ? organization : 0),
  );
}
