import { type Cell, type Sheet, textOf } from './sheet.ts';

/** Characters with which a formula begins for a spreadsheet program. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** What cells can be separated by. */
export type CsvSeparator = ',' | ';' | '\t';

/** With it Excel reads the file as UTF-8; without it every umlaut becomes two characters. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A sheet as CSV (RFC 4180, CRLF) that spreadsheet programs open as it is meant: a byte order mark, then line by line,
 * header first; a page has no header. A text that such a program would take for a formula gets an apostrophe in front.
 */
export function* csvOfSheet(sheet: Sheet, separator: CsvSeparator = ','): Generator<string> {
  yield BYTE_ORDER_MARK;
  if (sheet.isPage !== true)
    yield line(
      sheet.columns.map((column) => column.header),
      separator,
    );
  for (const cells of sheet.rows) yield line(cells, separator);
}

function line(cells: readonly Cell[], separator: CsvSeparator): string {
  return `${cells.map(field).join(separator)}\r\n`;
}

function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const words = typeof cell === 'object' && cell !== null && 'status' in cell ? cell.status : textOf(cell);
  const isFigure = typeof cell === 'object' && cell !== null && 'formula' in cell;
  const text = !isFigure && FORMULA_START.test(words) ? `'${words}` : words;
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
