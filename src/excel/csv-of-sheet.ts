import { type Cell, type Sheet, textOf } from './sheet.ts';

/** Characters with which a formula begins for a spreadsheet program. */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * A sheet as CSV (RFC 4180, CRLF), line by line, header first; a page has no header. A text that a spreadsheet program
 * would take for a formula gets an apostrophe in front.
 */
export function* csvOfSheet(sheet: Sheet): Generator<string> {
  if (sheet.isPage !== true) yield line(sheet.columns.map((column) => column.header));
  for (const cells of sheet.rows) yield line(cells);
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const words = textOf(cell);
  const isFigure = typeof cell === 'object' && cell !== null && 'formula' in cell;
  const text = !isFigure && FORMULA_START.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
