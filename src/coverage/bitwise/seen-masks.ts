import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { BitwiseSpread } from './bitwise-spread.ts';
import { REACHED_FULL, REACHED_INDICATIVE, REACHED_PARTIAL, REACHED_WORDS } from './mask-words.ts';
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
 * made in `scratch`; see {@link seeBefore} for what was reached on an earlier day.
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
    seeRow(direct, own, inferred, at, masks, to);
  }
  const { start: first, end: last } = catalogue.wholesOf[framework]!;
  for (let whole = first; whole < last; whole++) seeWhole(catalogue, whole, masks, start);
  return masks;
}

/** Whether something reaches every assessable provision of a framework in each of these scopes. */
export function areAllReached(
  catalogue: CatalogueIndex,
  framework: number,
  masks: SeenMasks,
  scopes: number,
): boolean {
  const { start, end } = catalogue.frameworks[framework]!;
  for (let p = start, at = SEEN_INDICATIVE; p < end; p++, at += SEEN_WORDS)
    if (catalogue.assessable[p] === 1 && (scopes & ~masks[at]!) !== 0) return false;
  return true;
}

/** Adds the scopes with any chain of evidence that was in force on the day or an earlier one. */
export function seeBefore(
  catalogue: CatalogueIndex,
  before: BitwiseSpread,
  framework: number,
  masks: SeenMasks,
): void {
  const { start, end } = catalogue.frameworks[framework]!;
  const { direct } = before;
  const inferred = before.inferred(framework);
  let own = start * REACHED_WORDS + REACHED_INDICATIVE;
  let at = REACHED_INDICATIVE;
  let to = SEEN_BEFORE;
  for (let row = start; row < end; row++) {
    masks[to] = withShared(direct[own]! | inferred[at]!);
    own += REACHED_WORDS;
    at += REACHED_WORDS;
    to += SEEN_WORDS;
  }
}

/** Joins one row of chains with and without a mapping, and own and shared evidence; each list is read from a place on. */
export function seeRow(
  direct: Int32Array,
  own: number,
  inferred: Int32Array,
  at: number,
  masks: SeenMasks,
  to: number,
): void {
  const fullDirect = withShared(direct[own + REACHED_FULL]!);
  const full = fullDirect | withShared(inferred[at + REACHED_FULL]!);
  const partial = full | withShared(direct[own + REACHED_PARTIAL]! | inferred[at + REACHED_PARTIAL]!);
  masks[to + SEEN_FULL_DIRECT] = fullDirect;
  masks[to + SEEN_FULL] = full;
  masks[to + SEEN_PARTIAL] = partial;
  masks[to + SEEN_INDICATIVE] =
    partial | withShared(direct[own + REACHED_INDICATIVE]! | inferred[at + REACHED_INDICATIVE]!);
}

/**
 * A complete provision is FULL for whom all its parts are, and without a mapping if none of them needs one.
 *
 * @param number of the provision among the wholes
 * @param first the provision of the first row of the masks
 */
export function seeWhole(catalogue: CatalogueIndex, number: number, masks: SeenMasks, first: number): void {
  const { wholes, partsStart, parts } = catalogue;
  let allDirect = ALL_SCOPES;
  let all = ALL_SCOPES;
  for (let i = partsStart[number]!; i < partsStart[number + 1]!; i++) {
    const part = (parts[i]! - first) * SEEN_WORDS;
    allDirect &= masks[part + SEEN_FULL_DIRECT]!;
    all &= masks[part + SEEN_FULL]!;
  }
  const whole = (wholes[number]! - first) * SEEN_WORDS;
  masks[whole + SEEN_FULL_DIRECT]! |= allDirect;
  for (let mask = SEEN_FULL; mask <= SEEN_INDICATIVE; mask++) masks[whole + mask]! |= all;
}
