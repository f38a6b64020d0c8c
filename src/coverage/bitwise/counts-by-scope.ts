import type { StatusCounts } from '../../model/coverage.ts';
import { ALL_SCOPES, SCOPES_PER_WORD } from './scope-bits.ts';
import {
  NOT_APPLICABLE_WORD,
  STATUS_WORDS,
  type StatusMasks,
  UNDETERMINED_WORD,
  WAITING_WORD,
} from './status-masks.ts';

/** Columns that are counted: the strengths, NOT_APPLICABLE and UNDETERMINED; NOT_YET_APPLICABLE is what remains. */
const COLUMNS = UNDETERMINED_WORD + 1;

/** Counts the provisions of one framework by status, for the scopes of one batch after the other. */
export class CountsByScope {
  /** By batch, scope and column, in this order. */
  readonly #counts: Int32Array;
  /** By batch, how many provisions were judged. */
  readonly #judged: Int32Array;
  readonly #words = new Int32Array(32);

  constructor(batches: number) {
    this.#counts = new Int32Array(batches * SCOPES_PER_WORD * COLUMNS);
    this.#judged = new Int32Array(batches);
  }

  take(batch: number, masks: StatusMasks): void {
    this.#judged[batch] = masks.judged;
    const digits = Math.max(1, 32 - Math.clz32(masks.rows));
    const mask = 2 ** digits - 1;
    const words = this.#words;
    const columnsAtOnce = Math.floor(32 / digits);
    for (let first = 0; first < COLUMNS; first += columnsAtOnce) {
      const last = Math.min(first + columnsAtOnce, COLUMNS);
      // A mask of scopes for each digit of some columns; turned, the counts of these for each scope.
      words.fill(0);
      for (let column = first; column < last; column++)
        addColumn(masks, column, words, (column - first) * digits);
      transpose(words);
      let at = batch * SCOPES_PER_WORD * COLUMNS;
      for (let bit = 0; bit < SCOPES_PER_WORD; bit++, at += COLUMNS)
        for (let column = first, word = words[bit]!; column < last; column++, word >>>= digits)
          this.#counts[at + column] = word & mask;
    }
  }

  of(batch: number, bit: number): StatusCounts {
    const counts = this.#counts;
    const at = (batch * SCOPES_PER_WORD + bit) * COLUMNS;
    const GAP = counts[at]!;
    const LAPSED = counts[at + 1]!;
    const INDICATIVE = counts[at + 2]!;
    const PARTIAL = counts[at + 3]!;
    const COVERED_BY_CROSSWALK = counts[at + 4]!;
    const COVERED = counts[at + 5]!;
    const NOT_APPLICABLE = counts[at + NOT_APPLICABLE_WORD]!;
    const UNDETERMINED = counts[at + UNDETERMINED_WORD]!;
    const now =
      NOT_APPLICABLE + UNDETERMINED + COVERED + COVERED_BY_CROSSWALK + PARTIAL + INDICATIVE + LAPSED + GAP;
    return {
      NOT_APPLICABLE,
      UNDETERMINED,
      NOT_YET_APPLICABLE: this.#judged[batch]! - now,
      COVERED,
      COVERED_BY_CROSSWALK,
      PARTIAL,
      INDICATIVE,
      LAPSED,
      GAP,
    };
  }
}

/** Turns 32 words of 32 bits: bit b of word w becomes bit w of word b (Hacker's Delight, 7-3). */
function transpose(words: Int32Array): void {
  for (let width = 16, mask = 0xffff; width !== 0; width >>= 1, mask ^= mask << width) {
    for (let low = 0; low < 32; low = (low + width + 1) & ~width) {
      const high = low + width;
      const swapped = ((words[low]! >>> width) ^ words[high]!) & mask;
      words[high]! ^= swapped;
      words[low]! ^= swapped << width;
    }
  }
}

/**
 * Adds up one column, of the strengths without what waits for a date or an answer, into one binary number for each
 * scope: `sums` holds a mask for each digit, the least first. Eight rows at a time pass through carry-save adders
 * (Harley and Seal), so that a carry is propagated only once in eight rows.
 */
function addColumn({ words, rows }: StatusMasks, column: number, sums: Int32Array, first: number): void {
  let ones = 0;
  let twos = 0;
  let fours = 0;
  const end = rows * STATUS_WORDS;
  const mask = column < NOT_APPLICABLE_WORD ? ALL_SCOPES : 0;
  for (let at = column; at < end; at += STATUS_WORDS * 8) {
    const waiting = at - column + WAITING_WORD;
    const row = (n: number): number =>
      words[at + n * STATUS_WORDS]! & ~(words[waiting + n * STATUS_WORDS]! & mask);
    const a = row(0);
    const b = row(1);
    const two1 = carry(ones, a, b);
    ones ^= a ^ b;
    const c = row(2);
    const d = row(3);
    const two2 = carry(ones, c, d);
    ones ^= c ^ d;
    const e = row(4);
    const f = row(5);
    const two3 = carry(ones, e, f);
    ones ^= e ^ f;
    const g = row(6);
    const h = row(7);
    const two4 = carry(ones, g, h);
    ones ^= g ^ h;
    const four1 = carry(twos, two1, two2);
    twos ^= two1 ^ two2;
    const four2 = carry(twos, two3, two4);
    twos ^= two3 ^ two4;
    let eight = carry(fours, four1, four2);
    fours ^= four1 ^ four2;
    for (let digit = first + 3; eight !== 0; digit++) {
      const known = sums[digit]!;
      sums[digit] = known ^ eight;
      eight &= known;
    }
  }
  sums[first] = ones;
  sums[first + 1] = twos;
  sums[first + 2] = fours;
}

/** What three bits carry over to the next digit: their majority. */
function carry(a: number, b: number, c: number): number {
  return (a & b) | ((a ^ b) & c);
}
