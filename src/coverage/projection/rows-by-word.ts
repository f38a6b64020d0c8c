const NO_ROW = 0;

/**
 * The rows that name a word in one field, as lists that begin with the newest row. Copies of columns share the lists:
 * whoever has fewer rows skips those that it does not have.
 */
export class RowsByWord {
  /** By word its newest row + 1. */
  #first = new Int32Array(0);
  /** By row the row before it of the same word + 1. */
  #next = new Int32Array(0);

  /** @param before the word that the row named until now; null: it is a new row */
  put(row: number, word: number, before: number | null): void {
    if (before === word) return;
    if (before !== null) this.#unlink(row, before);
    if (word >= this.#first.length) this.#first = lengthened(this.#first, word);
    if (row >= this.#next.length) this.#next = lengthened(this.#next, row);
    this.#next[row] = this.#first[word]!;
    this.#first[word] = row + 1;
  }

  /** The rows of a word, the newest first. */
  *rowsOf(word: number): Generator<number> {
    for (let next = this.#first[word] ?? NO_ROW; next !== NO_ROW; next = this.#next[next - 1]!)
      yield next - 1;
  }

  /** Lists of their own, of the first rows alone. */
  copy(rows: number): RowsByWord {
    const copy = new RowsByWord();
    copy.#first = this.#first.slice();
    copy.#next = this.#next.slice(0, rows);
    for (let word = 0; word < copy.#first.length; word++) {
      let first = copy.#first[word]!;
      while (first > rows) first = this.#next[first - 1]!;
      copy.#first[word] = first;
    }
    return copy;
  }

  #unlink(row: number, word: number): void {
    let at = this.#first[word]!;
    if (at === row + 1) {
      this.#first[word] = this.#next[row]!;
      return;
    }
    while (this.#next[at - 1] !== row + 1) at = this.#next[at - 1]!;
    this.#next[at - 1] = this.#next[row]!;
  }
}

function lengthened(numbers: Int32Array<ArrayBuffer>, at: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(16, Math.ceil((at + 1) * 1.5)));
  longer.set(numbers);
  return longer;
}
