import type { Cell, Sheet } from './sheet.ts';

/** What a spreadsheet program would read as the beginning of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * A sheet as CSV (RFC 4180, CRLF), header first; a page has no header. A text that a spreadsheet program would take
 * for a formula gets an apostrophe before it.
 */
export function csvOfSheet(sheet: Sheet): string {
  const header = sheet.isPage === true ? [] : [sheet.columns.map((column) => column.header)];
  return [...header, ...sheet.rows].map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  const value = plain(cell);
  if (typeof value === 'number') return String(value);
  const text = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plain(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  if ('day' in cell) return cell.day ?? '';
  if ('status' in cell) return cell.status;
  return 'formula' in cell ? cell.result : cell.link;
}
