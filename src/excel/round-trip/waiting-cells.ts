import { columnLetters } from '../../model/column-letters.ts';
import { counted } from '../../model/counted.ts';
import { type Sheet, writtenRow } from '../sheet.ts';

/** So many cells are named. */
const NAMED = 20;

/** The columns, from 0, of the cells in a row that an export carries along and that are still to be loaded. */
export function isWaiting({ edits, newRows = 0, rows }: Sheet, row: number): (column: number) => boolean {
  if (row >= rows.length - newRows) return () => true;
  const typed = edits?.get(row);
  return typed === undefined ? NOTHING : (column) => typed.has(column);
}

const NOTHING = (): boolean => false;

/** Which cells of a sheet are still to be loaded, and how they look; null: none. */
export function waitingInWords(sheet: Sheet): string | null {
  const { edits = new Map(), newRows = 0, rows } = sheet;
  const cells = [...edits].flatMap(([row, typed]) =>
    [...typed.keys()].map((column) => `${columnLetters(column)}${writtenRow(sheet, row)}`),
  );
  const more = cells.length - NAMED;
  const named = [...cells.slice(0, NAMED), ...(more > 0 ? [`and ${more} more of ${cells.length}`] : [])];
  const from = writtenRow(sheet, rows.length - newRows);
  const said = [
    ...(cells.length === 0 ? [] : [`${counted(cells.length, 'edit')} (${named.join(', ')})`]),
    ...(newRows === 0 ? [] : [`${counted(newRows, 'new row')} (from row ${from} on)`]),
  ];
  return said.length === 0 ? null : `Still to be loaded, in bold: ${said.join(' and ')}.`;
}
