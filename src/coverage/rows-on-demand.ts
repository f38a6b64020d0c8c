/**
 * A long list whose rows are made where somebody reads them: a page shows a hundred of fifty thousand. A list that is
 * there already is one, too.
 */
export interface RowsOnDemand<T> {
  readonly length: number;
  /** The rows from `start` to before `end`, within the list. */
  slice(start: number, end: number): readonly T[];
}

/** The rows that these numbers stand for, in the same order. */
export function rowsOnDemand<T>(numbers: Int32Array, row: (number: number) => T): RowsOnDemand<T> {
  return {
    length: numbers.length,
    slice: (start, end) => Array.from(numbers.subarray(start, end), row),
  };
}

/** All rows, made. */
export function allRows<T>(rows: RowsOnDemand<T>): readonly T[] {
  return rows.slice(0, rows.length);
}
