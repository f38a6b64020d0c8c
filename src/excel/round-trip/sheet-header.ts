import type { Problem } from '../../problems/problem.ts';
import { inCell } from '../parsing/file-problem.ts';
import type { ReadSheet } from '../parsing/sheet-cells.ts';
import { ROUND_TRIP } from './carry-origins.ts';
import { type ExportedSheet, textIn } from './read-manifest.ts';

/** Where the columns of an editable sheet are now. */
export interface SheetHeader {
  /** From 1, by header. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that have any header, even a wrong header, which is reported once and not again for every row. */
  readonly headed: ReadonlySet<number>;
  /** No column is missing. */
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
}

/** Finds the exported columns by their headers in the first row. */
export function readHeader(sheet: ReadSheet, exported: ExportedSheet): SheetHeader {
  const wanted = new Set([...exported.columns.map(({ header }) => header), ROUND_TRIP]);
  const columns = new Map<string, number>();
  const problems: Problem[] = [];
  const first = sheet.rows.find(({ number }) => number === 1)?.cells ?? new Map();
  const refuse = (
    column: number | null,
    code: 'COLUMN_TWICE' | 'COLUMN_UNKNOWN' | 'COLUMN_MISSING',
    sentence: string,
  ) => problems.push(inCell(sheet.name, 1, column, code, sentence));
  for (const [column, cell] of first) {
    const header = textIn(cell).trim();
    const name = JSON.stringify(header);
    if (columns.has(header))
      refuse(column, 'COLUMN_TWICE', `The header ${name} appears twice. Remove it here.`);
    else if (wanted.has(header)) columns.set(header, column);
    else {
      const sentence = `${name} is not a column of this sheet and is not loaded. Remove it.`;
      refuse(column, 'COLUMN_UNKNOWN', sentence);
    }
  }
  for (const header of wanted) {
    if (columns.has(header)) continue;
    const sentence = `The header ${JSON.stringify(header)} is missing from the first row. Restore it.`;
    refuse(null, 'COLUMN_MISSING', sentence);
  }
  return { columns, headed: new Set(first.keys()), isWhole: columns.size === wanted.size, problems };
}
