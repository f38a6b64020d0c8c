import { memoOn } from '../../model/memo-on.ts';
import { CARRY_BYTES, FULL, INDICATIVE, PARTIAL } from '../algebra.ts';
import type { CrosswalkChoice } from '../projection/crosswalk-choice.ts';
import { SENT_WORDS } from './mask-words.ts';

/** What FULL and PARTIAL become over a row that is followed: there are only these. */
export const CARRIED = [
  { full: FULL, partial: PARTIAL },
  { full: FULL, partial: INDICATIVE },
  { full: PARTIAL, partial: PARTIAL },
  { full: PARTIAL, partial: INDICATIVE },
  { full: INDICATIVE, partial: INDICATIVE },
] as const;

/** How many kinds of rows there are. */
export const CARRIES = CARRIED.length;

/** By carry code its place in {@link CARRIED}; -1 for rows that are never followed, and between codes. */
const KIND_OF_CODE = Int8Array.from(CARRY_BYTES, (_, code) =>
  code % 4 === 0
    ? CARRIED.findIndex(
        ({ full, partial }) => CARRY_BYTES[code + FULL] === full && CARRY_BYTES[code + PARTIAL] === partial,
      )
    : -1,
);

/**
 * The rows of a choice by where they arrive, and there by what they carry: masks go over all rows of a kind in the same
 * way, so that none has to be looked at by itself.
 */
export interface RowsByCarry {
  /** The rows of kind k that arrive at p begin here at `p * CARRIES + k`, and end where the next ones begin. */
  readonly start: Int32Array;
  /** By row: where the words of its origin begin. */
  readonly from: Int32Array;
}

/** Made once for each choice. */
export const rowsByCarry = memoOn(({ start, from, carry }: CrosswalkChoice): RowsByCarry => {
  const targets = start.length - 1;
  const starts = new Int32Array(targets * CARRIES + 1);
  const sorted = new Int32Array(from.length);
  let next = 0;
  for (let p = 0; p < targets; p++) {
    for (let kind = 0; kind < CARRIES; kind++) {
      starts[p * CARRIES + kind] = next;
      for (let row = start[p]!; row < start[p + 1]!; row++)
        if (KIND_OF_CODE[carry[row]!] === kind) sorted[next++] = from[row]! * SENT_WORDS;
    }
  }
  starts[targets * CARRIES] = next;
  return { start: starts, from: sorted };
});
