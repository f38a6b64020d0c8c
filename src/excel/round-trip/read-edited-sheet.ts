import { z } from 'zod';
import { compareText } from '../../model/compare-text.ts';
import type { Problem } from '../../problems.ts';
import { sheetProblem } from '../reading/file-problem.ts';
import type { ReadCell, ReadRow, ReadSheet } from '../reading/sheet-cells.ts';
import { columnLetters } from '../sheet.ts';
import { ROUND_TRIP } from './carry-origins.ts';
import { isAsMarked } from './cell-marks.ts';
import { saidIn } from './cell-said.ts';
import { type EditedCell, EditedRow } from './edited-row.ts';
import { type ExportedSheet, jsonIn, textIn } from './read-manifest.ts';

const carriedOrigin = z.object({
  id: z.string(),
  key: z.array(z.string().nullable()),
  base: z.string(),
  marks: z.string(),
});

export interface EditedSheet {
  readonly rows: readonly EditedRow[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the exported rows of a sheet again, wherever they stand now. Everything that keeps a row from being read is a
 * problem, and the row is left out; without its columns the sheet has no rows.
 */
export function readEditedSheet(sheet: ReadSheet, exported: ExportedSheet, isFrom1904: boolean): EditedSheet {
  const columns = readHeader(sheet, exported);
  const problems = [...mergedCells(sheet), ...columns.problems];
  if (!columns.isWhole) return { rows: [], problems };
  const rows: EditedRow[] = [];
  const known = new Set(exported.rows);
  const seen = new Map<string, number>();
  for (const row of sheet.rows.filter(({ number }) => number > 1)) {
    problems.push(...strayCells(sheet.name, row, columns));
    const origin = carriedOrigin.safeParse(jsonIn(row.cells.get(columns.of(ROUND_TRIP))));
    if (!origin.success || !known.has(origin.data.id)) {
      problems.push(inserted(sheet.name, row));
      continue;
    }
    const { id } = origin.data;
    const before = seen.get(id);
    if (before === undefined) seen.set(id, row.number);
    else {
      const sentence = `The row of ${id} stands already in row ${before}; keep one of them.`;
      problems.push(sheetProblem(sheet.name, row.number, 0, 'ROW_TWICE', sentence));
      continue;
    }
    const cells = new Map<string, EditedCell>();
    const unfit: Problem[] = [];
    for (const [index, { header, holds, isEditable }] of exported.columns.entries()) {
      const column = columns.of(header);
      const cell = row.cells.get(column);
      const text = saidIn(cell, holds, isFrom1904);
      const isEdited = !isAsMarked(origin.data.marks, index, text);
      const problem = unfitCell(sheet.name, row.number, column, id, header, cell, isEdited && !isEditable);
      if (problem !== null) unfit.push(problem);
      if (isEditable) cells.set(header, { column, text, isEdited });
    }
    problems.push(...unfit);
    if (unfit.length === 0) rows.push(new EditedRow(sheet.name, row.number, origin.data, cells));
  }
  for (const id of exported.rows.filter((row) => !seen.has(row))) {
    const sentence = `The row of ${id} is gone. Nothing is removed by deleting its row: put it back, or export again.`;
    problems.push(sheetProblem(sheet.name, 0, 0, 'ROW_DELETED', sentence));
  }
  return { rows, problems };
}

interface Header {
  /** The column of a header, from 1. */
  readonly of: (header: string) => number;
  readonly known: ReadonlySet<number>;
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
}

function readHeader(sheet: ReadSheet, exported: ExportedSheet): Header {
  const wanted = [...exported.columns.map(({ header }) => header), ROUND_TRIP];
  const found = new Map<string, number>();
  const problems: Problem[] = [];
  const first = sheet.rows.find(({ number }) => number === 1)?.cells ?? new Map<number, ReadCell>();
  for (const [column, cell] of first) {
    const header = textIn(cell).trim();
    const [code, sentence] = found.has(header)
      ? (['COLUMN_TWICE', `The header ${JSON.stringify(header)} stands here again.`] as const)
      : ([
          'COLUMN_UNKNOWN',
          `${JSON.stringify(header)} is no column of this sheet; what stands in it is not loaded. Remove it.`,
        ] as const);
    if (wanted.includes(header) && !found.has(header)) found.set(header, column);
    else problems.push(sheetProblem(sheet.name, 1, column, code, sentence));
  }
  const missing = wanted.filter((header) => !found.has(header));
  for (const header of missing) {
    const sentence = `The column ${JSON.stringify(header)} is missing from the first row; give it back its header.`;
    problems.push(sheetProblem(sheet.name, 1, 0, 'COLUMN_MISSING', sentence));
  }
  return {
    of: (header) => found.get(header) ?? 0,
    // A column that is refused for its header is not refused again in every row.
    known: new Set(first.keys()),
    isWhole: missing.length === 0,
    problems,
  };
}

function mergedCells({ name, merged }: ReadSheet): readonly Problem[] {
  return [...merged].sort(compareText).map((range) => {
    const sentence = `The cells ${range} are merged; split them, so that each says what it says.`;
    return sheetProblem(name, Number(/\d+/.exec(range)?.[0] ?? 0), 0, 'MERGED_CELLS', sentence);
  });
}

function strayCells(sheet: string, row: ReadRow, columns: Header): readonly Problem[] {
  return [...row.cells.keys()]
    .filter((column) => !columns.known.has(column))
    .map((column) => {
      const sentence = `The cell ${columnLetters(column - 1)}${row.number} stands beside the table and is not loaded. Remove it.`;
      return sheetProblem(sheet, row.number, column, 'COLUMN_UNKNOWN', sentence);
    });
}

function inserted(sheet: string, row: ReadRow): Problem {
  const sentence = `Row ${row.number} is none that was exported here. Rows are added in the organization's folder; remove it.`;
  return sheetProblem(sheet, row.number, 0, 'ROW_INSERTED', sentence);
}

function unfitCell(
  sheet: string,
  row: number,
  column: number,
  id: string,
  header: string,
  cell: ReadCell | undefined,
  isFixedEdited: boolean,
): Problem | null {
  const where = `${header} of ${id} (${columnLetters(column - 1)}${row})`;
  if (cell !== undefined && 'formula' in cell)
    return sheetProblem(sheet, row, column, 'FORMULA', `${where} is a formula; write what it comes to.`);
  if (cell !== undefined && 'error' in cell)
    return sheetProblem(sheet, row, column, 'CELL_ERROR', `${where} holds the error ${cell.error}.`);
  if (!isFixedEdited) return null;
  const sentence = `${where} was changed, and cannot be edited here: put it back, or the whole row if it was sorted in part.`;
  return sheetProblem(sheet, row, column, 'FIXED_CELL_CHANGED', sentence);
}
