import { countWhile } from '../model/count-while.ts';
import type { Narrowed, Place, Sheet } from './sheet.ts';

/** Where links to the rows of whole sheets lead in the file; null: a filter has left the row out. */
export function writtenPlaces(sheets: readonly Sheet[]): (to: Place) => number | null {
  const narrowed = new Map(
    sheets.flatMap((sheet) => (sheet.narrowed === undefined ? [] : [[sheet.name, rowsOf(sheet.narrowed)]])),
  );
  return ({ sheet, row }) => {
    const rows = narrowed.get(sheet);
    return rows === undefined ? row : rows(row);
  };
}

/** The header of a narrowed sheet is in row 2, and its rows follow. */
function rowsOf({ left }: Narrowed): (row: number) => number | null {
  if (left === null) return (row) => row + 1;
  return (row) => {
    if (row === 1) return 2;
    const index = countWhile(left, (whole) => whole < row - 2);
    return left[index] === row - 2 ? index + 3 : null;
  };
}
