import { columnLetters } from '../../model/column-letters.ts';
import { MOST_COLUMNS } from '../sheet-limits.ts';

/** The last row of a sheet. */
export const LAST_ROW = 1_048_576;

/** A place in a sheet; both count from 1. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** Cells from a corner at the top to a corner at the bottom, both inclusive. */
export interface CellRange {
  readonly from: CellAt;
  readonly to: CellAt;
}

/** A place as spreadsheet programs write it: `B7`, also with dollar signs; null for any other text. */
export function readCellAt(text: string): CellAt | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  const column = letters === undefined ? null : readColumn(letters);
  const row = Number(digits);
  return column === null || !(row <= LAST_ROW) ? null : { row, column };
}

/** The number of a column by its letters; null: there is none. */
export function readColumn(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  const column = [...letters.toUpperCase()].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
  return column <= MOST_COLUMNS ? column : null;
}

/** A range such as `A1:B2`, or one cell; null for any other text. */
export function readRange(text: string): CellRange | null {
  const [first = '', last = first] = text.split(':');
  const [a, b] = [readCellAt(first), readCellAt(last)];
  if (a === null || b === null) return null;
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}

export function cellName({ row, column }: CellAt): string {
  return `${columnLetters(column - 1)}${row}`;
}

export function rangeName({ from, to }: CellRange): string {
  return `${cellName(from)}:${cellName(to)}`;
}

export function isWithin({ row, column }: CellAt, { from, to }: CellRange): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/** The smallest range that has both in it. */
export function spanning(a: CellRange, b: CellRange): CellRange {
  return {
    from: { row: Math.min(a.from.row, b.from.row), column: Math.min(a.from.column, b.from.column) },
    to: { row: Math.max(a.to.row, b.to.row), column: Math.max(a.to.column, b.to.column) },
  };
}
