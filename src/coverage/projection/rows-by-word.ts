import { rangesInSteps, type Steps } from '../steps.ts';
import { RowColumn } from './row-column.ts';

const NO_ROW = 0;

/**
 * The rows that name a word in one field, as lists that begin with the newest row. Copies of columns share the lists:
 * whoever has fewer rows skips those that it does not have.
 */
export class RowsByWord {
  /** By word its newest row + 1. */
  #first = new RowColumn((length) => new Int32Array(length));
  /** By row the row before it of the same word + 1. */
  #next = new RowColumn((length) => new Int32Array(length));

  /** @param before the word that the row named until now; null: it is a new row */
  put(row: number, word: number, before: number | null): void {
    if (before === word) return;
    if (before !== null) this.#unlink(row, before);
    this.#next.put(row, this.#first.at(word));
    this.#first.put(word, row + 1);
  }

  /** The rows of a word, the newest first. */
  *rowsOf(word: number): Generator<number> {
    for (let next = this.#first.at(word); next !== NO_ROW; next = this.#next.at(next - 1)) yield next - 1;
  }

  /** Lists of their own, of the first rows alone; a step is some of the words, which are as many as `words`. */
  *copyInSteps(rows: number, words: number): Steps<RowsByWord> {
    const copy = new RowsByWord();
    copy.#next = this.#next.apart(rows);
    yield* rangesInSteps(words, (from, to) => {
      for (let word = from; word < to; word++) {
        let first = this.#first.at(word);
        while (first > rows) first = this.#next.at(first - 1);
        if (first !== NO_ROW) copy.#first.put(word, first);
      }
    });
    return copy;
  }

  #unlink(row: number, word: number): void {
    let at = this.#first.at(word);
    if (at === row + 1) {
      this.#first.put(word, this.#next.at(row));
      return;
    }
    while (this.#next.at(at - 1) !== row + 1) at = this.#next.at(at - 1);
    this.#next.put(at - 1, this.#next.at(row));
  }
}
