import type { Cell, Rows } from './sheet.ts';

/** Rows that are made each time they are looked at, so that the longest sheets are never held whole. */
export class RowsWhenAsked implements Rows {
  readonly length: number;
  readonly #make: (index: number) => readonly Cell[];

  constructor(length: number, make: (index: number) => readonly Cell[]) {
    this.length = length;
    this.#make = make;
  }

  at(index: number): readonly Cell[] | undefined {
    return index >= 0 && index < this.length ? this.#make(index) : undefined;
  }

  *[Symbol.iterator](): Generator<readonly Cell[]> {
    for (let index = 0; index < this.length; index++) yield this.#make(index);
  }
}
