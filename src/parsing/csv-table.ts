import type { ProblemCode } from '../problems/codes.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { Columns } from './columns.ts';
import { type CsvRow, CsvScanner } from './csv-scanner.ts';
import type { Position } from './position.ts';
import type { RowBudget } from './row-budget.ts';
import { quoted } from './rule.ts';
import { TableRow } from './table-row.ts';

/**
 * Reads one table, row by row, and hands each row that has as many cells as the header to `onRow`.
 *
 * @param pieces the text of the file
 * @returns false where the header is of no use; then no row is handed on
 */
export async function readCsvTable<R extends string, O extends string>(
  file: string,
  pieces: AsyncIterable<string>,
  format: Columns<R, O>,
  problems: ProblemList,
  budget: RowBudget,
  onRow: (row: TableRow<R, O>) => void,
): Promise<boolean> {
  const refuse = (at: Position, code: ProblemCode, sentence: string): void =>
    problems.add(file, at, code, sentence);
  const columnOf = new Map<string, number>();
  let width = 0;
  let isUsable = false;
  let row: TableRow<R, O> | null = null;
  const take = (cells: CsvRow): void => {
    if (row === null) {
      isUsable = readHeader(cells, format, columnOf, refuse);
      width = cells.cells.length;
      row = new TableRow(file, problems, columnOf, cells);
    } else if (!budget.take()) {
      budget.refuse(problems, file, cells.position(0));
    } else if (cells.cells.length !== width) {
      const sentence = `The header has ${width} cells, this row has ${cells.cells.length}.`;
      refuse(cells.position(0), 'WRONG_CELL_COUNT', sentence);
    } else if (isUsable) onRow(row);
  };
  const scanner = new CsvScanner(take, refuse);
  let isReadable = true;
  for await (const piece of pieces) {
    isReadable = scanner.replica(piece, false);
    if (!isReadable || budget.isSpent) break;
  }
  if (isReadable && !budget.isSpent) scanner.replica('', true);
  if (row === null && isReadable) {
    refuse(
      { line: 1, column: 1 },
      'MISSING_HEADER',
      `The table begins with its header row, which has at least ${format.required.join(', ')}.`,
    );
  }
  return isUsable;
}

function readHeader(
  header: CsvRow,
  format: Columns<string, string>,
  columnOf: Map<string, number>,
  refuse: (at: Position, code: ProblemCode, sentence: string) => void,
): boolean {
  const known = new Set([...format.required, ...format.optional]);
  for (const [index, name] of header.cells.entries()) {
    const at = header.position(index);
    if (columnOf.has(name)) refuse(at, 'DUPLICATE_COLUMN', `The column ${quoted(name)} appears twice.`);
    else if (known.has(name)) columnOf.set(name, index);
    else {
      const sentence = `${quoted(name)} is not a column of this table, which has ${[...known].join(', ')}.`;
      refuse(at, 'UNKNOWN_COLUMN', sentence);
    }
  }
  const missing = format.required.filter((name) => !columnOf.has(name));
  for (const name of missing) refuse(header.position(0), 'MISSING_COLUMN', `The column ${name} is missing.`);
  return missing.length === 0;
}
