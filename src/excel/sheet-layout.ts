import { type Cell, type Sheet, textOf } from './sheet.ts';

/** Room for the arrow of the filter and for the edges, in characters. */
const HEADER_ROOM = 4;
const CELL_ROOM = 2;
const NARROWEST = 7;

/** In points. A row can be at most 409 points high. */
const LINE_HEIGHT = 13;
const PADDING = 4;
const MOST_LINES = 30;
/** The height of a row without wrapped cells. */
export const ONE_LINE = LINE_HEIGHT + PADDING;
const HEADING = 26;
const TITLE = 34;
/** The width of a column is measured in figures; more letters of running text fit into it. */
const LETTERS_PER_FIGURE = 1.1;

/** Measures the width of each column, in characters: as wide as its content needs, up to the most that the column takes. */
export class ColumnMeter {
  readonly #sheet: Sheet;
  readonly #needed: number[];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#needed = sheet.columns.map(({ header }) => {
      const words = header.split(' ').map((word) => word.length);
      return Math.max(NARROWEST, ...words) + HEADER_ROOM - CELL_ROOM;
    });
  }

  see(row: readonly Cell[]): void {
    const { columns } = this.#sheet;
    for (const [index, cell] of row.entries()) {
      const needed = this.#needed[index]!;
      if (needed < columns[index]!.width) this.#needed[index] = Math.max(needed, longestLine(cell));
    }
  }

  /** A page has the widths that its columns state. */
  get widths(): readonly number[] {
    const { columns, isPage } = this.#sheet;
    if (isPage === true) return columns.map(({ width }) => width);
    return columns.map(({ width }, index) => Math.min(width, this.#needed[index]!) + CELL_ROOM);
  }
}

/** The height of a row in points, by its tallest wrapped cell: readers do not measure streamed rows themselves. */
export function rowHeight(sheet: Sheet, widths: readonly number[], cells: readonly Cell[]): number {
  const [first = null] = cells;
  if (isHeading(first)) return first.isTitle === true ? TITLE : HEADING;
  let lines = 1;
  for (let column = 0; column < cells.length; column++) {
    if (sheet.columns[column]!.wrap !== true) continue;
    const width = (widths[column]! - CELL_ROOM / 2) * LETTERS_PER_FIGURE;
    lines = Math.max(lines, linesOf(textOf(cells[column]!), width));
  }
  return LINE_HEIGHT * Math.min(MOST_LINES, lines) + PADDING;
}

export function headerHeight(sheet: Sheet, widths: readonly number[]): number {
  const lines = sheet.columns.map(({ header }, column) => linesOf(header, widths[column]! - HEADER_ROOM));
  return LINE_HEIGHT * Math.max(1, ...lines) + 8;
}

function isHeading(cell: Cell): cell is Extract<Cell, { readonly heading: string }> {
  return typeof cell === 'object' && cell !== null && 'heading' in cell;
}

function longestLine(cell: Cell): number {
  const text = textOf(cell);
  return text.includes('\n') ? Math.max(...text.split('\n').map((line) => line.length)) : text.length;
}

/** Lines break after a space or a hyphen; a word is cut only if it is longer than a line. */
function linesOf(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const piece of paragraph.split(/(?<=[ -])/)) {
      const length = piece.trimEnd().length;
      if (used > 0 && used + length > width) {
        lines++;
        used = 0;
      }
      lines += Math.floor(Math.max(0, used + length - 1) / width);
      used = used + length > width ? (used + length) % width : used + piece.length;
    }
    if (lines > MOST_LINES) return MOST_LINES;
  }
  return lines;
}
