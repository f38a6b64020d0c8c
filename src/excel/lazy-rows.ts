import type { Cell, Rows } from './sheet.ts';

/** Rows that are made each time somebody reads them, so that the longest sheets are never held in memory. */
export class LazyRows implements Rows {
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
