import { nameKey } from '../../model/name-key.ts';
import type { Problem } from '../../problems/problem.ts';
import { inCell } from '../parsing/file-problem.ts';
import type { ReadRow, ReadSheet } from '../parsing/sheet-cells.ts';
import { ROUND_TRIP } from './carry-origins.ts';
import { type ExportedSheet, textIn } from './read-manifest.ts';

/** The header of a sheet is looked for in so many rows: people write a title above it. */
const HEADER_WITHIN = 10;

/** Where the columns of an editable sheet are now. */
export interface SheetHeader {
  /** The row of the header, from 1. */
  readonly row: number;
  /** From 1, by header. */
  readonly columns: ReadonlyMap<string, number>;
  /** The headers of columns that the sheet did not have, by their column. */
  readonly foreign: ReadonlyMap<number, string>;
  /** The rows can be read: no column may be there under a header that nobody knows. */
  readonly isUsable: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Finds the exported columns by their headers, whatever their letter case, in the row among the first ones that has most
 * of them. A column that is missing is refused where the sheet has a column that is not of the export: nobody can tell
 * whether it was renamed. So are a missing hidden column, and a header that appears twice.
 */
export function readHeader(sheet: ReadSheet, exported: ExportedSheet): SheetHeader {
  const wanted = new Map(
    [...exported.columns.map(({ header }) => header), ROUND_TRIP].map((header) => [nameKey(header), header]),
  );
  const headers = (row: ReadRow) =>
    [...row.cells].map(([column, cell]) => {
      const text = textIn(cell).trim();
      return { column, text, header: wanted.get(nameKey(text)) ?? null };
    });
  const candidates = sheet.rows
    .filter(({ number }) => number <= HEADER_WITHIN)
    .map((row) => ({ row: row.number, found: headers(row) }))
    .map((each) => ({ ...each, known: each.found.filter(({ header }) => header !== null).length }));
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (a, b) => (a === null || b.known > a.known ? b : a),
    null,
  );
  const row = best?.row ?? 1;
  const columns = new Map<string, number>();
  const foreign = new Map<number, string>();
  const problems: Problem[] = [];
  for (const { column, text, header } of best?.found ?? []) {
    if (header === null) foreign.set(column, text);
    else if (!columns.has(header)) columns.set(header, column);
    else {
      const sentence = `The header ${JSON.stringify(text)} appears twice. Remove it here.`;
      problems.push(inCell(sheet.name, row, column, 'COLUMN_TWICE', sentence));
    }
  }
  const isChanged = [...foreign.values()].some((text) => text !== '');
  const missing = [...wanted.values()].filter(
    (header) => !columns.has(header) && (isChanged || columns.size === 0 || header === ROUND_TRIP),
  );
  for (const header of missing) {
    const sentence = `The header ${JSON.stringify(header)} is missing from the first ${HEADER_WITHIN} rows. Restore it${header === ROUND_TRIP ? '' : ', or remove the columns that are not of the report'}.`;
    problems.push(inCell(sheet.name, row, null, 'COLUMN_MISSING', sentence));
  }
  return { row, columns, foreign, isUsable: missing.length === 0, problems };
}
