import type { Support } from '../../model/evidence.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { ROWS_IN_A_STEP, rangesInSteps, type Steps } from '../steps.ts';
import type { SupportColumns } from './support-columns.ts';
import { NO_WORD } from './words.ts';

/** Supports by evidence, or by provision: row numbers only, records being made for those that are asked for. */
export class SupportGroups {
  readonly #supports: SupportColumns;
  /** By the number of the word: its rows are `rows[start[word] … start[word + 1])`, in file order. */
  readonly #start: Int32Array;
  readonly #rows: Int32Array;

  private constructor(supports: SupportColumns, start: Int32Array, rows: Int32Array) {
    this.#supports = supports;
    this.#start = start;
    this.#rows = rows;
  }

  /** A step is some supports. */
  static *inSteps(supports: SupportColumns, by: 'evidence' | 'provision'): Steps<SupportGroups> {
    const words = yield* supports.wordsOfRows(by);
    const start = new Int32Array(supports.words.length + 1);
    yield* rangesInSteps(words.length, (from, to) => {
      for (let row = from; row < to; row++) start[words[row]! + 1]!++;
    });
    yield* rangesInSteps(start.length - 1, (from, to) => {
      for (let word = from; word < to; word++) start[word + 1]! += start[word]!;
    });
    const next = start.slice();
    const rows = new Int32Array(words.length);
    yield* rangesInSteps(words.length, (from, to) => {
      for (let row = from; row < to; row++) rows[next[words[row]!]!++] = row;
    });
    yield* putInFileOrder(supports, start, rows);
    return new SupportGroups(supports, start, rows);
  }

  /** The rows of the supports that name one, in file order. */
  rowsOf(id: string): Int32Array {
    const word = this.#supports.words.find(id);
    // A word that came after these groups were made names nothing in them.
    if (word === null || word + 1 >= this.#start.length) return this.#rows.subarray(0, 0);
    return this.#rows.subarray(this.#start[word]!, this.#start[word + 1]!);
  }

  /** The supports that name one, in file order. */
  of(id: string): readonly Support[] {
    return Array.from(this.rowsOf(id), (row) => this.#supports.at(row));
  }
}

/** Groups of at most so many rows are sorted where they are: making a list of each takes longer than sorting it. */
const SHORT = 32;

/** Sorts the rows of each group whose supports were not stated in the order of their file. */
function* putInFileOrder(supports: SupportColumns, start: Int32Array, rows: Int32Array): Steps<void> {
  const byPlace = (a: number, b: number): number => supports.positionAt(a) - supports.positionAt(b);
  let work = 0;
  for (let word = NO_WORD + 1; word + 1 < start.length; word++) {
    const group = rows.subarray(start[word]!, start[word + 1]!);
    if (group.length <= SHORT) sortInPlace(group, byPlace);
    else if (!isInOrder(group, byPlace)) group.set(yield* sortedInSteps(Array.from(group), byPlace));
    work += 1 + group.length;
    if (work < ROWS_IN_A_STEP) continue;
    work = 0;
    yield;
  }
}

/** Rows that are equal stay in their order. */
function sortInPlace(rows: Int32Array, compare: (a: number, b: number) => number): void {
  for (let next = 1; next < rows.length; next++) {
    const row = rows[next]!;
    let at = next;
    for (; at > 0 && compare(rows[at - 1]!, row) > 0; at--) rows[at] = rows[at - 1]!;
    rows[at] = row;
  }
}

function isInOrder(rows: Int32Array, compare: (a: number, b: number) => number): boolean {
  for (let at = 1; at < rows.length; at++) if (compare(rows[at - 1]!, rows[at]!) > 0) return false;
  return true;
}
