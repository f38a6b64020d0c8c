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

/** Counts the provisions of every scope of a batch by status; the result takes the scope's bit. */
export function countByScope(masks: StatusMasks): (bit: number) => StatusCounts {
  const { judged } = masks;
  const counts = columnsByScope(masks);
  return (bit) => {
    const at = bit * COLUMNS;
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
      NOT_YET_APPLICABLE: judged - now,
      COVERED,
      COVERED_BY_CROSSWALK,
      PARTIAL,
      INDICATIVE,
      LAPSED,
      GAP,
    };
  };
}

/** By scope and column, in this order. */
function columnsByScope(masks: StatusMasks): Int32Array {
  const digits = 32 - Math.clz32(masks.rows);
  const sums = new Int32Array(digits);
  const counts = new Int32Array(SCOPES_PER_WORD * COLUMNS);
  for (let column = 0; column < COLUMNS; column++) {
    sums.fill(0);
    addColumn(masks, column, sums);
    for (let digit = 0; digit < digits; digit++) {
      const sum = sums[digit]!;
      if (sum === 0) continue;
      for (let bit = 0, at = column; bit < SCOPES_PER_WORD; bit++, at += COLUMNS)
        counts[at]! |= ((sum >>> bit) & 1) << digit;
    }
  }
  return counts;
}

/**
 * Adds up one column, of the strengths without what waits for a date or an answer, into one binary number for each
 * scope: `sums` holds a mask for each digit, the least first. Eight rows at a time pass through carry-save adders
 * (Harley and Seal), so that a carry is propagated only once in eight rows.
 */
function addColumn({ words, rows }: StatusMasks, column: number, sums: Int32Array): void {
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
    for (let digit = 3; eight !== 0; digit++) {
      const known = sums[digit]!;
      sums[digit] = known ^ eight;
      eight &= known;
    }
  }
  sums[0] = ones;
  sums[1] = twos;
  sums[2] = fours;
}

/** What three bits carry over to the next digit: their majority. */
function carry(a: number, b: number, c: number): number {
  return (a & b) | ((a ^ b) & c);
}
