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
  /** By word: 1 where its rows are in file order. */
  readonly #isOrdered: Uint8Array;
  readonly #byPlace: ByPlace;

  private constructor(supports: SupportColumns, start: Int32Array, rows: Int32Array) {
    this.#supports = supports;
    this.#start = start;
    this.#rows = rows;
    this.#isOrdered = new Uint8Array(start.length);
    this.#byPlace = (a, b) => supports.positionAt(a) - supports.positionAt(b);
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
    const groups = new SupportGroups(supports, start, rows);
    yield* longInFileOrder(start, rows, groups.#byPlace);
    return groups;
  }

  /** The rows of the supports that name one, in file order. */
  rowsOf(id: string): Int32Array {
    const word = this.#supports.words.find(id);
    // A word that came after these groups were made names nothing in them.
    if (word === null || word + 1 >= this.#start.length) return this.#rows.subarray(0, 0);
    const rows = this.#rows.subarray(this.#start[word]!, this.#start[word + 1]!);
    if (this.#isOrdered[word] === 0) this.#putInOrder(rows);
    this.#isOrdered[word] = 1;
    return rows;
  }

  #putInOrder(rows: Int32Array): void {
    if (rows.length <= SHORT) sortInPlace(rows, this.#byPlace);
    else if (!isInOrder(rows, this.#byPlace)) rows.set(Array.from(rows).sort(this.#byPlace));
  }

  /** The supports that name one, in file order. */
  of(id: string): readonly Support[] {
    return Array.from(this.rowsOf(id), (row) => this.#supports.at(row));
  }
}

/** Groups of more rows are put in order in steps when they are made, others when somebody first reads them. */
const LONG = ROWS_IN_A_STEP;

/** Groups of at most so many rows are sorted where they are: making a list of each takes longer than sorting it. */
const SHORT = 32;

type ByPlace = (a: number, b: number) => number;

function* longInFileOrder(start: Int32Array, rows: Int32Array, byPlace: ByPlace): Steps<void> {
  for (let word = NO_WORD + 1; word + 1 < start.length; word++) {
    if (word % ROWS_IN_A_STEP === 0) yield;
    if (start[word + 1]! - start[word]! <= LONG) continue;
    const group = rows.subarray(start[word]!, start[word + 1]!);
    if (!isInOrder(group, byPlace)) group.set(yield* sortedInSteps(Array.from(group), byPlace));
  }
}

/** Rows that are equal stay in their order. */
function sortInPlace(rows: Int32Array, compare: ByPlace): void {
  for (let next = 1; next < rows.length; next++) {
    const row = rows[next]!;
    let at = next;
    for (; at > 0 && compare(rows[at - 1]!, row) > 0; at--) rows[at] = rows[at - 1]!;
    rows[at] = row;
  }
}

function isInOrder(rows: Int32Array, compare: ByPlace): boolean {
  for (let at = 1; at < rows.length; at++) if (compare(rows[at - 1]!, rows[at]!) > 0) return false;
  return true;
}
