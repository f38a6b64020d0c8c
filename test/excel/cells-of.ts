import { type Sheet, textOf } from '../../src/excel/sheet.ts';

/** Rows of a sheet as a reader sees them, only some of their columns. */
export function cellsOf(sheet: Sheet, headers: readonly string[]): readonly (readonly string[])[] {
  const places = headers.map((header) => sheet.columns.findIndex((column) => column.header === header));
  return [...sheet.rows].map((row) => places.map((place) => textOf(row[place]!)));
}
