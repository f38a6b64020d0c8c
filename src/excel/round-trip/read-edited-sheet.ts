import { z } from 'zod';
import { columnLetters } from '../../model/column-letters.ts';
import type { Problem } from '../../problems/problem.ts';
import { inCell } from '../parsing/file-problem.ts';
import type { ReadRow, ReadSheet } from '../parsing/sheet-cells.ts';
import { type CarriedOrigin, ROUND_TRIP } from './carry-origins.ts';
import { EditedRow } from './edited-row.ts';
import { readEditedRow } from './read-edited-row.ts';
import { type ExportedSheet, jsonIn } from './read-manifest.ts';
import { readHeader } from './sheet-header.ts';

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
 * Finds the exported rows of a sheet, wherever they are now. If a row cannot be read, reports why and leaves it out. If
 * a column is missing, returns no rows.
 */
export function readEditedSheet(sheet: ReadSheet, exported: ExportedSheet, isFrom1904: boolean): EditedSheet {
  const { columns, headed, isWhole, problems: misheaded } = readHeader(sheet, exported);
  const below = sheet.rows.filter(({ number }) => number > 1);
  const problems = [...mergedCells(sheet), ...misheaded, ...strayCells(sheet.name, below, headed)];
  if (!isWhole) return { rows: [], problems };
  const rows: EditedRow[] = [];
  const known = new Set(exported.rows);
  const seen = new Map<string, number>();
  for (const row of below) {
    const origin = originOf(row, columns.get(ROUND_TRIP) ?? 0);
    const before = seen.get(origin?.id ?? '');
    if (origin === null || !known.has(origin.id)) problems.push(inserted(sheet.name, row));
    else if (before !== undefined) {
      const sentence = `The row of ${origin.id} is also in row ${before}. Keep one of them.`;
      problems.push(inCell(sheet.name, row.number, null, 'ROW_TWICE', sentence));
    } else {
      seen.set(origin.id, row.number);
      const read = readEditedRow({ exported, columns, isFrom1904 }, row, origin);
      if (read instanceof EditedRow) rows.push(read);
      else problems.push(...read);
    }
  }
  for (const id of exported.rows.filter((row) => !seen.has(row))) {
    const sentence = `The row of ${id} is missing. You cannot remove a record by deleting its row. Restore the row, or export again.`;
    problems.push(inCell(sheet.name, null, null, 'ROW_DELETED', sentence));
  }
  return { rows, problems };
}

/** The origin in the hidden cell of a row; null if the cell does not hold one. */
function originOf(row: ReadRow, column: number): CarriedOrigin | null {
  const origin = carriedOrigin.safeParse(jsonIn(row.cells.get(column)));
  return origin.success ? origin.data : null;
}

function mergedCells({ name, merged }: ReadSheet): readonly Problem[] {
  return merged.map((range) => {
    const sentence = `The cells ${range} are merged. Unmerge them.`;
    const row = /\d+/.exec(range)?.[0];
    return inCell(name, row === undefined ? null : Number(row), null, 'MERGED_CELLS', sentence);
  });
}

/** Cells without a header: the first in each column. */
function strayCells(
  sheet: string,
  rows: readonly ReadRow[],
  headed: ReadonlySet<number>,
): readonly Problem[] {
  const told = new Set(headed);
  return rows.flatMap((row) =>
    [...row.cells.keys()].flatMap((column) => {
      if (told.has(column)) return [];
      told.add(column);
      const sentence = `The cell ${columnLetters(column - 1)}${row.number} is outside the table and is not loaded. Remove it and the rest of its column.`;
      return [inCell(sheet, row.number, column, 'COLUMN_UNKNOWN', sentence)];
    }),
  );
}

function inserted(sheet: string, row: ReadRow): Problem {
  const sentence = `Row ${row.number} was not in the exported sheet. Remove it, and add new records in the organization's folder.`;
  return inCell(sheet, row.number, null, 'ROW_INSERTED', sentence);
}
