import { numbersOfText, textOfNumbers } from './numbers-as-text.ts';
import { hashOfNumbers, IS_TEXT, type PackedId, packed, uuidOfNumbers } from './packed-id.ts';
import { RowColumn } from './row-column.ts';

/** So many numbers a row: those of a {@link PackedId}; of an id with a text the third is the place of the text. */
const WIDTH = 4;

/** The ids of some rows outside memory. */
export interface IdPage {
  readonly ids: string;
  /** Of those ids that are not UUIDs, in their order. */
  readonly texts: readonly string[];
}

/**
 * Ids by row, from 0 on. Those of links are UUIDs, which take sixteen bytes here: a million texts would take four times
 * as much, and the garbage collector would visit each of them. Ids are only added; whoever shares a column looks at its
 * first rows.
 */
export class IdColumn {
  #numbers = new RowColumn((length) => new Int32Array(length));
  #texts: string[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Returns the id's row. */
  push({ a, b, c, d, text }: PackedId): number {
    const row = this.#length++;
    const at = row * WIDTH;
    this.#numbers.put(at, a);
    this.#numbers.put(at + 1, b);
    this.#numbers.put(at + 2, text === null ? c : this.#texts.push(text) - 1);
    this.#numbers.put(at + 3, d);
    return row;
  }

  isAt(row: number, { a, b, c, d, text }: PackedId): boolean {
    const at = row * WIDTH;
    if (this.#numbers.at(at) !== a || this.#numbers.at(at + 1) !== b) return false;
    const third = this.#numbers.at(at + 2);
    return text === null ? third === c && this.#numbers.at(at + 3) === d : this.#texts[third] === text;
  }

  at(row: number): string {
    const at = row * WIDTH;
    const a = this.#numbers.at(at);
    const b = this.#numbers.at(at + 1);
    const c = this.#numbers.at(at + 2);
    return b === IS_TEXT ? this.#texts[c]! : uuidOfNumbers(a, b, c, this.#numbers.at(at + 3));
  }

  /** What {@link hashOfNumbers} says of the row's id. */
  hashAt(row: number): number {
    const at = row * WIDTH;
    const numbers = this.#numbers;
    return hashOfNumbers(numbers.at(at), numbers.at(at + 1), numbers.at(at + 2), numbers.at(at + 3));
  }

  /** The same ids in the first rows. What is added to either, the other does not see. */
  apart(rows: number): IdColumn {
    const ids = new IdColumn();
    ids.#numbers = this.#numbers.apart(rows * WIDTH);
    ids.#texts = this.#texts.slice();
    ids.#length = rows;
    return ids;
  }

  pageOf(rows: readonly number[]): IdPage {
    const numbers = new Int32Array(rows.length * WIDTH);
    const texts: string[] = [];
    for (const [index, row] of rows.entries()) {
      for (let n = 0; n < WIDTH; n++) numbers[index * WIDTH + n] = this.#numbers.at(row * WIDTH + n);
      if (numbers[index * WIDTH + 1] === IS_TEXT) texts.push(this.at(row));
    }
    return { ids: textOfNumbers(numbers), texts };
  }

  /** Adds the ids of a page, in their order. Throws a TypeError where it is not a page. */
  takePage({ ids, texts }: IdPage): void {
    const numbers = numbersOfText(ids, Int32Array);
    if (numbers.length % WIDTH !== 0) throw new TypeError('An id is cut off.');
    let next = 0;
    for (let at = 0; at < numbers.length; at += WIDTH) {
      if (numbers[at + 1] !== IS_TEXT) continue;
      const { a, b, c, d, text } = packed(`${texts[next++]}`);
      numbers.set([a, b, text === null ? c : this.#texts.push(text) - 1, d], at);
    }
    this.#numbers.putAll(this.#length * WIDTH, numbers);
    this.#length += numbers.length / WIDTH;
  }
}
