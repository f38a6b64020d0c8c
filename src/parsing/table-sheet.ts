import type { ProblemCode } from '../problems/codes.ts';
import { findRefusedCharacter, nameCharacter } from './characters.ts';
import type { ColumnContent } from './columns.ts';
import type { RowCells } from './table-header.ts';
import { TableReading, type TableTask } from './table-reading.ts';
import type { TableSite } from './table-site.ts';

/** The content of a cell of a workbook that is not empty. */
export type SheetCell =
  | { readonly text: string }
  /** A number, which a spreadsheet program may show otherwise; with the day that it is shown as, or could be. */
  | {
      readonly number: number;
      readonly shown: string;
      readonly day: string | null;
      readonly isShownAsDay: boolean;
    }
  | { readonly unreadable: 'FORMULA' | 'CELL_ERROR' };

/** A sheet of a workbook that holds a table. */
export interface TableSheet {
  readonly name: string;
  /** The rows that are not empty, from the top; columns from 1. */
  readonly rows: readonly { readonly number: number; readonly cells: ReadonlyMap<number, SheetCell> }[];
  /** Ranges such as `A1:B2`. */
  readonly merged: readonly string[];
}

/** Far more than any table has; what is beyond is refused, so that wide empty rows take no memory. */
const MOST_COLUMNS = 256;

/** Where a sheet's cells are: their rows are the lines. */
export function sheetSite(sheet: string): TableSite {
  return {
    lineWord: 'row',
    placeAt: (position) => ({
      in: 'cell',
      sheet,
      row: position?.line ?? null,
      column: position?.column ?? null,
    }),
  };
}

/**
 * Reads a table from a sheet. Days are read as days, however they are shown; a number in the place of a ref is refused,
 * and so is what has no value of its own. A row with such a cell is not handed on.
 *
 * @returns false where not all rows could be handed on
 */
export function readSheetTable<R extends string, O extends string>(
  sheet: TableSheet,
  task: TableTask<R, O>,
): boolean {
  const reading = new TableReading(task);
  // Of the first row: it is the header, or is refused.
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...(sheet.rows[0]?.cells.keys() ?? [])));
  const told = new Set<number>();
  let isWhole = true;
  for (const range of sheet.merged) {
    const row = Number(/\d+/.exec(range)?.[0] ?? 1);
    const sentence = `The cells ${range} are merged. Unmerge them, so that each has its own value.`;
    reading.refuse({ line: row, column: 1 }, 'MERGED_CELLS', sentence);
  }
  let contents: readonly (ColumnContent | undefined)[] = [];
  let texts: readonly string[] = [];
  let line = 0;
  // One object for all rows, as those of a file: it can be used until the next row is read.
  const row: RowCells = {
    get cells() {
      return texts;
    },
    position: (cell) => ({ line, column: cell + 1 }),
  };
  for (const { number, cells } of sheet.rows) {
    if (task.budget.isSpent || task.problems.isFull) break;
    line = number;
    let isReadable = true;
    texts = Array.from({ length: width }, (_, index) => {
      const read = readCell(cells.get(index + 1), contents[index]);
      if ('text' in read) return read.text.trim();
      reading.refuse(row.position(index), read.code, read.sentence);
      isReadable = false;
      return '';
    });
    for (const column of cells.keys()) {
      if (column <= width || told.has(column) || (reading.hasHeader && !reading.namesColumns)) continue;
      told.add(column);
      const sentence = 'This column has values but no header. Give it a header, or delete its values.';
      reading.refuse(row.position(column - 1), 'UNKNOWN_COLUMN', sentence);
    }
    const isHeader = !reading.hasHeader;
    if (isReadable) reading.take(row);
    else isWhole = false;
    if (isHeader) contents = texts.map((name) => task.format.contents[reading.columnNamed(name)]);
  }
  if (!reading.hasHeader) {
    const sentence = `The sheet has no header row. Its first row must name the columns, at least ${task.format.required.join(', ')}.`;
    reading.refuse({ line: 1, column: 1 }, 'MISSING_HEADER', sentence);
  }
  return isWhole && reading.isWhole && !task.problems.isFull;
}

type Refused = { readonly code: ProblemCode; readonly sentence: string };

function readCell(
  cell: SheetCell | undefined,
  content: ColumnContent | undefined,
): { readonly text: string } | Refused {
  if (cell === undefined) return { text: '' };
  if ('unreadable' in cell) return { code: cell.unreadable, sentence: UNREADABLE[cell.unreadable] };
  if ('text' in cell) {
    const refused = findRefusedCharacter(cell.text);
    return refused < 0 ? cell : { code: 'BAD_CHARACTER', sentence: nameCharacter(cell.text, refused) };
  }
  if (content?.holds === 'ref') return { code: 'NUMBER_FOR_REF', sentence: numberForRef(cell) };
  const isDay = content?.holds === 'day' ? cell.day !== null : cell.isShownAsDay;
  return { text: isDay && cell.day !== null ? cell.day : String(cell.number) };
}

const UNREADABLE = {
  FORMULA: 'The cell contains a formula. Replace the formula by its value.',
  CELL_ERROR: 'The cell contains an error. Replace it by a value.',
} as const;

function numberForRef({ shown, day, isShownAsDay }: Extract<SheetCell, { readonly number: number }>): string {
  const todo = 'Format the column as text, then type the ref again.';
  if (isShownAsDay)
    return `The cell contains the date ${day ?? shown} and not a ref: spreadsheet programs turn refs such as 6.1.2 into dates. ${todo}`;
  return `The cell contains the number ${shown} and not a text: to a spreadsheet program, 5.1 and 5.10 are the same number. ${todo}`;
}
