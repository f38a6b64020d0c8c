import { memoOn } from '../../model/memo-on.ts';
import { CARRY_BYTES, FULL, INDICATIVE, PARTIAL } from '../algebra.ts';
import type { FrameworkRange } from '../projection/catalogue-index.ts';
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

/** Where the kinds of one provision begin, and where the last one ends. */
export const MARKS = CARRIES + 1;

/**
 * The rows that arrive at the provisions of one framework, and there by what they carry: masks go over all rows of a kind
 * in the same way, so that none has to be looked at by itself.
 */
export interface RowsByCarry {
  /** The rows of kind k at the nth provision of the framework are `from[marks[n * MARKS + k] … marks[n * MARKS + k + 1])`. */
  readonly marks: Int32Array;
  /** By row: where the words of its origin begin. */
  readonly from: Int32Array;
}

export const NO_ROWS: RowsByCarry = { marks: new Int32Array(0), from: new Int32Array(0) };

const keptRows = memoOn((_choice: CrosswalkChoice) => new Map<number, RowsByCarry>());

/**
 * The rows of a choice that arrive at the provisions `[start … end)` of a framework. They are put in order when somebody
 * first asks for them: of a choice that differs from another in one row, few frameworks are ever asked.
 */
export function rowsByCarry(
  choice: CrosswalkChoice,
  { start, end }: Pick<FrameworkRange, 'start' | 'end'>,
): RowsByCarry {
  const kept = keptRows(choice);
  const known = kept.get(start) ?? orderedRows(choice, start, end);
  kept.set(start, known);
  return known;
}

function orderedRows({ start: rows, from, carry }: CrosswalkChoice, start: number, end: number): RowsByCarry {
  const marks = new Int32Array((end - start) * MARKS);
  const ordered = new Int32Array(rows[end]! - rows[start]!);
  let next = 0;
  for (let p = start; p < end; p++) {
    for (let kind = 0; kind < CARRIES; kind++) {
      marks[(p - start) * MARKS + kind] = next;
      for (let row = rows[p]!; row < rows[p + 1]!; row++)
        if (KIND_OF_CODE[carry[row]!] === kind) ordered[next++] = from[row]! * SENT_WORDS;
    }
    marks[(p - start) * MARKS + CARRIES] = next;
  }
  return { marks, from: ordered };
}
