import { countWhile } from '../model/count-while.ts';
import type { Cell, PerRow } from './sheet.ts';

/** A row, or its origin, for each of some items: see {@link LazyRows}. */
export function lazily<I, T>(items: readonly I[], make: (item: I, index: number) => T): LazyRows<T> {
  return new LazyRows(items.length, (index) => make(items[index]!, index));
}

/** The rows of several lists, one list after the other. */
export function joined<T>(lists: readonly PerRow<T>[]): LazyRows<T> {
  const starts: number[] = [];
  let length = 0;
  for (const list of lists) {
    starts.push(length);
    length += list.length;
  }
  return new LazyRows(length, (index) => {
    const list = countWhile(starts, (start) => start <= index) - 1;
    return lists[list]!.at(index - starts[list]!)!;
  });
}

/** Rows, or their origins, that are made each time somebody reads them: the longest sheets are never held in memory. */
export class LazyRows<T = readonly Cell[]> implements PerRow<T> {
  readonly length: number;
  readonly #make: (index: number) => T;

  constructor(length: number, make: (index: number) => T) {
    this.length = length;
    this.#make = make;
  }

  at(index: number): T | undefined {
    return index >= 0 && index < this.length ? this.#make(index) : undefined;
  }

  *[Symbol.iterator](): Generator<T> {
    for (let index = 0; index < this.length; index++) yield this.#make(index);
  }
}
