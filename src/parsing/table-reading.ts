import { counted } from '../model/counted.ts';
import type { ProblemCode } from '../problems/codes.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { Columns } from './columns.ts';
import type { Position } from './position.ts';
import type { RowBudget } from './row-budget.ts';
import {
  columnNames,
  type HeaderListener,
  type RowCells,
  readHeader,
  type TableHeader,
} from './table-header.ts';
import { TableRow } from './table-row.ts';
import type { TableSite } from './table-site.ts';

/** What a table is read with. */
export interface TableTask<R extends string, O extends string> {
  readonly site: TableSite;
  readonly format: Columns<R, O>;
  readonly problems: ProblemList;
  readonly budget: RowBudget;
  readonly onRow: (row: TableRow<R, O>) => void;
}

/**
 * One table being read: takes its rows in order, the header first, and hands on each that has as many cells as the
 * header. Rows and columns that hold nothing are passed over.
 */
export class TableReading<R extends string, O extends string> implements HeaderListener {
  readonly #task: TableTask<R, O>;
  #header: TableHeader | null = null;
  #row: TableRow<R, O> | null = null;
  /** Columns without a header in which something was found: told once. */
  readonly #told = new Set<number>();
  #emptyRows = 0;
  #areRowsWhole = true;

  constructor(task: TableTask<R, O>) {
    this.#task = task;
  }

  get hasHeader(): boolean {
    return this.#header !== null;
  }

  /** The column that a header means; empty where it means none. */
  columnNamed(text: string): string {
    return columnNames(this.#task.format).find(text) ?? '';
  }

  /** Whether the first row with values is a header. A title is not one, and then the rows below it are not checked. */
  get namesColumns(): boolean {
    return this.#header?.namesColumns === true;
  }

  /** Whether every row was handed on. Otherwise an id that is not found may be in a row that was refused. */
  get isWhole(): boolean {
    return this.#header?.isUsable === true && this.#areRowsWhole;
  }

  /** Rows of empty cells; blank lines do not count. */
  get emptyRows(): number {
    return this.#emptyRows;
  }

  get emptyColumns(): number {
    return (this.#header?.unnamed.size ?? 0) - this.#told.size;
  }

  readonly take = (cells: RowCells): void => {
    const { site, format, problems, budget, onRow } = this.#task;
    if (cells.cells.every((cell) => cell === '')) {
      if (cells.cells.length > 1) this.#emptyRows++;
      if (!budget.pass()) budget.refuse(problems, site.placeAt(cells.position(0)));
    } else if (this.#header === null || this.#row === null) {
      this.#header = readHeader(cells, format, this);
      this.#row = new TableRow(site, problems, this.#header.columnOf, cells);
    } else if (!budget.take()) budget.refuse(problems, site.placeAt(cells.position(0)));
    else if (this.#fits(cells, this.#header) && this.#header.isUsable) onRow(this.#row);
  };

  readonly refuse = (at: Position, code: ProblemCode, sentence: string): void => {
    const { problems, site } = this.#task;
    problems.addAt(site.placeAt(at), code, sentence);
  };

  noteReadAs(at: Position, sentence: string): void {
    const { problems, site } = this.#task;
    problems.notes.add({ at: site.placeAt(at), code: 'NAME_READ_AS', sentence });
  }

  /** Whether a row has a cell for each column, and nothing beside them. */
  #fits(row: RowCells, header: TableHeader): boolean {
    const { cells } = row;
    const { width, unnamed } = header;
    if (!header.namesColumns) return false;
    if (cells.length < width || cells.slice(width).some((cell) => cell !== '')) {
      const sentence = `This row has ${counted(cells.length, 'cell')}, but the header has ${width}. Check its separators and quotation marks.`;
      this.#areRowsWhole = false;
      this.refuse(row.position(0), 'WRONG_CELL_COUNT', sentence);
      return false;
    }
    for (const column of unnamed) {
      if (cells[column] === '' || this.#told.has(column)) continue;
      this.#told.add(column);
      const sentence = 'This column has values but no header. Give it a header, or delete its values.';
      this.refuse(row.position(column), 'UNKNOWN_COLUMN', sentence);
    }
    return true;
  }
}
