import type { Numbers } from './numbers-as-text.ts';

/** A page has 8,192 rows: to copy one takes a few microseconds. */
const PAGE = 13;
const ROWS_OF_PAGE = 1 << PAGE;
const WITHIN = ROWS_OF_PAGE - 1;
/** The least room of the first page: most organizations have few rows. */
const LEAST = 16;

/**
 * A number for each row, from 0 on, in pages: a column with a million rows takes one more without copying those that it
 * has, which would hold everybody up.
 */
export class RowColumn<A extends Numbers> {
  readonly #make: (length: number) => A;
  readonly #pages: A[];

  /** @param make makes an array of zeros */
  constructor(make: (length: number) => A, pages: A[] = []) {
    this.#make = make;
    this.#pages = pages;
  }

  /** 0 where nothing was put. */
  at(row: number): number {
    return this.#pages[row >> PAGE]?.[row & WITHIN] ?? 0;
  }

  put(row: number, value: number): void {
    const within = row & WITHIN;
    let page = this.#pages[row >> PAGE];
    if (page === undefined || within >= page.length) page = this.#makeRoom(row >> PAGE, within);
    page[within] = value;
  }

  /** Puts numbers into the rows from one on. */
  putAll(first: number, numbers: A): void {
    let at = 0;
    while (at < numbers.length) {
      const row = first + at;
      const within = row & WITHIN;
      const until = Math.min(at + ROWS_OF_PAGE - within, numbers.length);
      const last = within + until - at - 1;
      let page = this.#pages[row >> PAGE];
      if (page === undefined || last >= page.length) page = this.#makeRoom(row >> PAGE, last);
      page.set(numbers.subarray(at, until), within);
      at = until;
    }
  }

  /**
   * The same numbers in the first rows, with room of its own for others. Both share the pages that these rows fill, so
   * neither may put anything else there.
   */
  apart(rows: number): RowColumn<A> {
    const full = rows >> PAGE;
    const pages = this.#pages.slice(0, full);
    const begun = this.#pages[full]?.subarray(0, rows & WITHIN);
    if (begun !== undefined) pages.push(copied(begun, this.#make(begun.length)));
    return new RowColumn(this.#make, pages);
  }

  #makeRoom(number: number, within: number): A {
    while (this.#pages.length <= number) this.#pages.push(this.#make(0));
    const before = this.#pages[number]!;
    const room = number > 0 ? ROWS_OF_PAGE : Math.max(LEAST, Math.ceil((within + 1) * 1.5));
    const page = this.#make(Math.min(room, ROWS_OF_PAGE));
    this.#pages[number] = page;
    return copied(before, page);
  }
}

function copied<A extends Numbers>(from: Numbers, to: A): A {
  to.set(from);
  return to;
}
