import type { Relationship } from '../../src/model/relation.ts';

/** Regions of at most three points: every base relation occurs between two that are not empty. */
const REGIONS = [1, 2, 3, 4, 5, 6, 7];

/** Whether some pair of regions is as it should be. */
export function someRegions(isAsWanted: (a: number, b: number) => boolean): boolean {
  return REGIONS.some((a) => REGIONS.some((b) => isAsWanted(a, b)));
}

/** Whether a relationship holds between two regions, which are sets of bits. */
export function keeps(a: number, b: number, relationship: Relationship): boolean {
  const meets = (a & b) !== 0;
  const within = (a & ~b) === 0;
  const around = (b & ~a) === 0;
  switch (relationship) {
    case 'equal':
      return within && around;
    case 'subset-of':
      return within && !around;
    case 'superset-of':
      return around && !within;
    case 'intersects-with':
      return meets && !within && !around;
    case 'no-relationship':
      return !meets;
    case 'related':
      return meets;
  }
}
