import { isoDay } from '../../model/day.ts';
import type { SheetCell, TableSheet } from '../../parsing/table-sheet.ts';
import type { Outcome } from '../../problems/problem.ts';
import type { ReadCell, ReadRow } from './sheet-cells.ts';
import { shownDay } from './shown-day.ts';
import { WorkbookFile } from './workbook-file.ts';

/** The sheets of a workbook that hold tables, and the names of its other sheets. */
export interface TableSheets {
  readonly sheets: readonly TableSheet[];
  readonly others: readonly string[];
}

/**
 * Reads the tables of a workbook of at most 25 MB. Problems: those of {@link WorkbookFile.open} and {@link
 * WorkbookFile.sheet}.
 *
 * @param isTable whether the sheet of a name holds a table
 */
export async function readTableSheets(
  bytes: Buffer,
  isTable: (sheet: string) => boolean,
): Promise<Outcome<TableSheets>> {
  const file = await WorkbookFile.open(bytes);
  if (!file.ok) return file;
  const { names, isFrom1904 } = file.value;
  const sheets: TableSheet[] = [];
  for (const name of names.filter(isTable)) {
    const read = await file.value.sheet(name);
    if (!read.ok) return read;
    const rows = read.value.rows.map((row) => new TableRowOf(row, isFrom1904));
    sheets.push({ name, rows, merged: read.value.merged });
  }
  return { ok: true, value: { sheets, others: names.filter((name) => !isTable(name)) } };
}

/** Its cells are made when somebody asks for them: those of all rows together would take as much memory as the sheet. */
class TableRowOf {
  readonly #row: ReadRow;
  readonly #isFrom1904: boolean;

  constructor(row: ReadRow, isFrom1904: boolean) {
    this.#row = row;
    this.#isFrom1904 = isFrom1904;
  }

  get number(): number {
    return this.#row.number;
  }

  get cells(): ReadonlyMap<number, SheetCell> {
    return new Map([...this.#row.cells].map(([column, cell]) => [column, sheetCell(cell, this.#isFrom1904)]));
  }
}

function sheetCell(cell: ReadCell, isFrom1904: boolean): SheetCell {
  if ('text' in cell) return cell;
  if ('formula' in cell) return { unreadable: 'FORMULA' };
  if ('error' in cell) return { unreadable: 'CELL_ERROR' };
  const { number, isDay, decimals } = cell;
  const day = shownDay(number, isFrom1904);
  return {
    number,
    shown: decimals === undefined ? String(number) : number.toFixed(decimals),
    // A number that no date format shows is a day only where it is one of our times: 2026 is a year.
    day: day !== null && (isDay || isOfOurTimes(day)) ? isoDay(day) : null,
    isShownAsDay: isDay,
  };
}

/** 1 January 2000 and 1 January 2100, in days since 1970. */
const [FIRST, LAST] = [10_957, 47_482];

function isOfOurTimes(day: number): boolean {
  return day >= FIRST && day < LAST;
}
