import { describe, expect, it } from 'vitest';
import { RowColumn } from '../../src/coverage/projection/row-column.ts';

/** More than two pages. */
const ROWS = 20_000;

const columnOf = (rows: number): RowColumn<Int32Array<ArrayBuffer>> => {
  const column = new RowColumn((length) => new Int32Array(length));
  for (let row = 0; row < rows; row++) column.put(row, row + 1);
  return column;
};
const valuesOf = (column: RowColumn<Int32Array<ArrayBuffer>>, rows: number): readonly number[] =>
  Array.from({ length: rows }, (_, row) => column.at(row));

describe('a column of numbers in pages', () => {
  it('has what was put, and 0 elsewhere, wherever its pages begin', () => {
    const column = columnOf(ROWS);
    expect(valuesOf(column, ROWS)).toEqual(Array.from({ length: ROWS }, (_, row) => row + 1));
    expect(column.at(ROWS + 100_000)).toBe(0);
    const sparse = new RowColumn((length) => new Uint8Array(length));
    sparse.put(ROWS, 7);
    expect([sparse.at(0), sparse.at(ROWS - 1), sparse.at(ROWS)]).toEqual([0, 0, 7]);
  });

  it('shares its first rows with another, and what either adds is not seen by the other', () => {
    for (const rows of [0, 1, 8_191, 8_192, 8_193, 16_384, 16_400]) {
      const column = columnOf(rows);
      const other = column.apart(rows);
      for (let row = rows; row < ROWS; row++) {
        column.put(row, -1);
        other.put(row, -2);
      }
      const expected = Array.from({ length: rows }, (_, row) => row + 1);
      expect(valuesOf(column, rows), `${rows} rows`).toEqual(expected);
      expect(valuesOf(other, rows), `${rows} rows`).toEqual(expected);
      expect([column.at(rows), column.at(ROWS - 1)]).toEqual([-1, -1]);
      expect([other.at(rows), other.at(ROWS - 1)]).toEqual([-2, -2]);
    }
  });
});
