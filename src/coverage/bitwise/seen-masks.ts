import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import {
  type BitwiseSpread,
  REACHED_BEFORE,
  REACHED_FULL,
  REACHED_INDICATIVE,
  REACHED_PARTIAL,
  REACHED_WORDS,
} from './bitwise-spread.ts';
import { ALL_SCOPES, withShared } from './scope-bits.ts';
import type { Scratch } from './scratch.ts';

/**
 * The best extents by all evidence that each scope sees, by row of one framework: the scopes with FULL without a
 * mapping, with FULL, with PARTIAL or more, with INDICATIVE or more, and those with any chain on an earlier day.
 */
export type SeenMasks = Int32Array;

/** Masks of one row. */
export const SEEN_WORDS = 5;
export const SEEN_FULL_DIRECT = 0;
export const SEEN_FULL = 1;
export const SEEN_PARTIAL = 2;
export const SEEN_INDICATIVE = 3;
export const SEEN_BEFORE = 4;

/**
 * Joins chains with and without a mapping, and own and shared evidence; wholes from parts are included. The result is
 * made in `scratch`.
 */
export function seenMasks(
  catalogue: CatalogueIndex,
  spread: BitwiseSpread,
  framework: number,
  scratch: Scratch,
): SeenMasks {
  const { start, end } = catalogue.frameworks[framework]!;
  const { direct } = spread;
  const inferred = spread.inferred(framework);
  const masks = scratch.zeroed((end - start) * SEEN_WORDS);
  let own = start * REACHED_WORDS;
  for (
    let row = 0, at = 0, to = 0;
    row < end - start;
    row++, at += REACHED_WORDS, own += REACHED_WORDS, to += SEEN_WORDS
  ) {
    const fullDirect = withShared(direct[own + REACHED_FULL]!);
    const full = fullDirect | withShared(inferred[at + REACHED_FULL]!);
    const partial = full | withShared(direct[own + REACHED_PARTIAL]! | inferred[at + REACHED_PARTIAL]!);
    masks[to + SEEN_FULL_DIRECT] = fullDirect;
    masks[to + SEEN_FULL] = full;
    masks[to + SEEN_PARTIAL] = partial;
    masks[to + SEEN_INDICATIVE] =
      partial | withShared(direct[own + REACHED_INDICATIVE]! | inferred[at + REACHED_INDICATIVE]!);
    masks[to + SEEN_BEFORE] = withShared(direct[own + REACHED_BEFORE]! | inferred[at + REACHED_BEFORE]!);
  }
  completeWholes(catalogue, framework, masks);
  return masks;
}

/** A complete provision is FULL for whom all its parts are, and without a mapping if none of them needs one. */
function completeWholes(catalogue: CatalogueIndex, framework: number, masks: SeenMasks): void {
  const { wholes, wholesOf, partsStart, parts, frameworks } = catalogue;
  const { start } = frameworks[framework]!;
  const range = wholesOf[framework]!;
  for (let w = range.start; w < range.end; w++) {
    let allDirect = ALL_SCOPES;
    let all = ALL_SCOPES;
    for (let i = partsStart[w]!; i < partsStart[w + 1]!; i++) {
      const part = (parts[i]! - start) * SEEN_WORDS;
      allDirect &= masks[part + SEEN_FULL_DIRECT]!;
      all &= masks[part + SEEN_FULL]!;
    }
    const whole = (wholes[w]! - start) * SEEN_WORDS;
    masks[whole + SEEN_FULL_DIRECT]! |= allDirect;
    for (let mask = SEEN_FULL; mask <= SEEN_INDICATIVE; mask++) masks[whole + mask]! |= all;
  }
}
