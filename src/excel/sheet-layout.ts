import { figuresOf, linesOf } from './lines-of.ts';
import { type Cell, isLink, type Sheet, textOf } from './sheet.ts';

/** Room for the arrow of the filter and for the edges, in characters. */
const HEADER_ROOM = 4;
const CELL_ROOM = 2;
const NARROWEST = 7;
/** A link is on one line, since LibreOffice wraps none: a column is wide enough for links of so many characters. */
const LONGEST_LINK = 24;

/** In points. A row can be at most 409 points high. */
const LINE_HEIGHT = 13;
const PADDING = 4;
const MOST_LINES = 30;
const TALLEST = 409;
/** The height of a letter of a header that runs upwards, in points, and how much wider bold letters are. */
const TURNED_LETTER = 6;
const BOLD = 1.07;
/** The height of a row without wrapped cells. */
export const ONE_LINE = LINE_HEIGHT + PADDING;
const HEADING = 26;
const TITLE = 34;

/** Measures the width of each column, in characters: as wide as its content needs, up to the most that the column takes. */
export class ColumnMeter {
  readonly #sheet: Sheet;
  readonly #needed: number[];
  /** Of the longest link. */
  readonly #linked: number[];
  readonly #isFilled: boolean[];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#isFilled = sheet.columns.map(() => false);
    this.#linked = sheet.columns.map(() => 0);
    this.#needed = sheet.columns.map(({ header }) => {
      const words = header.split(' ').map((word) => word.length);
      return Math.max(NARROWEST, ...words) + HEADER_ROOM - CELL_ROOM;
    });
  }

  see(row: readonly Cell[]): void {
    const { columns } = this.#sheet;
    for (const [index, cell] of row.entries()) {
      if (!this.#isFilled[index]!) this.#isFilled[index] = textOf(cell) !== '';
      if (isLink(cell))
        this.#linked[index] = Math.max(
          this.#linked[index]!,
          Math.min(Math.ceil(figuresOf(textOf(cell))), LONGEST_LINK),
        );
      const needed = this.#needed[index]!;
      if (needed < columns[index]!.width) this.#needed[index] = Math.max(needed, longestLine(cell));
    }
  }

  /** By column, whether a cell has something in it. */
  get isFilled(): readonly boolean[] {
    return this.#isFilled;
  }

  /** A page has the widths that its columns state. */
  get widths(): readonly number[] {
    const { columns, isPage } = this.#sheet;
    if (isPage === true) return columns.map(({ width }) => width);
    return columns.map(({ width, isTurned }, index) =>
      isTurned === true
        ? width
        : Math.max(this.#linked[index]!, Math.min(width, this.#needed[index]!)) + CELL_ROOM,
    );
  }
}

/** The height of a row in points, by its tallest wrapped cell: readers do not measure streamed rows themselves. */
export function rowHeight(sheet: Sheet, widths: readonly number[], cells: readonly Cell[]): number {
  const [first = null] = cells;
  if (isHeading(first)) return first.isTitle === true ? TITLE : HEADING;
  let lines = 1;
  for (let column = 0; column < cells.length; column++) {
    if (sheet.columns[column]!.wrap !== true) continue;
    lines = Math.max(lines, linesOf(textOf(cells[column]!), widths[column]! - CELL_ROOM / 2, MOST_LINES));
  }
  return LINE_HEIGHT * Math.min(MOST_LINES, lines) + PADDING;
}

export function headerHeight(sheet: Sheet, widths: readonly number[]): number {
  const heights = sheet.columns.map(({ header, isTurned }, column) =>
    isTurned === true
      ? header.length * TURNED_LETTER
      : LINE_HEIGHT * linesOf(header, (widths[column]! - HEADER_ROOM) / BOLD, MOST_LINES),
  );
  return Math.min(TALLEST, Math.max(LINE_HEIGHT, ...heights) + 8);
}

function isHeading(cell: Cell): cell is Extract<Cell, { readonly heading: string }> {
  return typeof cell === 'object' && cell !== null && 'heading' in cell;
}

function longestLine(cell: Cell): number {
  const text = textOf(cell);
  return text.includes('\n') ? Math.max(...text.split('\n').map((line) => line.length)) : text.length;
}
