import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import { EVERY, seen } from './lanes.ts';
import {
  BEFORE_PLANE,
  FULL_PLANE,
  INDICATIVE_PLANE,
  PARTIAL_PLANE,
  type PlaneSpread,
  REACHED,
} from './plane-spread.ts';
import { Scratch } from './scratch.ts';

/**
 * How far all evidence that each scope sees reaches, by row of one framework: the scopes with FULL without a mapping,
 * with FULL, with PARTIAL or more, with INDICATIVE or more, and those that a chain reached on an earlier day.
 */
export type SeenPlanes = Int32Array;

/** Words of one row. */
export const SEEN = 5;
export const FULL_DIRECT = 0;
export const SEEN_FULL = 1;
export const SEEN_PARTIAL = 2;
export const SEEN_INDICATIVE = 3;
export const SEEN_BEFORE = 4;

const PLANES = new Scratch();

/**
 * Joins chains with and without a mapping, own and shared evidence; wholes from parts included. The next call
 * overwrites what this one returns.
 */
export function seenPlanes(catalogue: CatalogueIndex, spread: PlaneSpread, framework: number): SeenPlanes {
  const { start, end } = catalogue.frameworks[framework]!;
  const { direct } = spread;
  const inferred = spread.inferred(framework);
  const planes = PLANES.zeroed((end - start) * SEEN);
  let own = start * REACHED;
  for (let row = 0, at = 0, to = 0; row < end - start; row++, at += REACHED, own += REACHED, to += SEEN) {
    const fullDirect = seen(direct[own + FULL_PLANE]!);
    const full = fullDirect | seen(inferred[at + FULL_PLANE]!);
    const partial = full | seen(direct[own + PARTIAL_PLANE]! | inferred[at + PARTIAL_PLANE]!);
    planes[to + FULL_DIRECT] = fullDirect;
    planes[to + SEEN_FULL] = full;
    planes[to + SEEN_PARTIAL] = partial;
    planes[to + SEEN_INDICATIVE] =
      partial | seen(direct[own + INDICATIVE_PLANE]! | inferred[at + INDICATIVE_PLANE]!);
    planes[to + SEEN_BEFORE] = seen(direct[own + BEFORE_PLANE]! | inferred[at + BEFORE_PLANE]!);
  }
  completeWholes(catalogue, framework, planes);
  return planes;
}

/** A complete provision is FULL for whom all its parts are, and without a mapping if none of them needs one. */
function completeWholes(catalogue: CatalogueIndex, framework: number, planes: SeenPlanes): void {
  const { wholes, wholesOf, partsStart, parts, frameworks } = catalogue;
  const { start } = frameworks[framework]!;
  const range = wholesOf[framework]!;
  for (let w = range.start; w < range.end; w++) {
    let allDirect = EVERY;
    let all = EVERY;
    for (let i = partsStart[w]!; i < partsStart[w + 1]!; i++) {
      const part = (parts[i]! - start) * SEEN;
      allDirect &= planes[part + FULL_DIRECT]!;
      all &= planes[part + SEEN_FULL]!;
    }
    const whole = (wholes[w]! - start) * SEEN;
    planes[whole + FULL_DIRECT]! |= allDirect;
    for (let plane = SEEN_FULL; plane <= SEEN_INDICATIVE; plane++) planes[whole + plane]! |= all;
  }
}
