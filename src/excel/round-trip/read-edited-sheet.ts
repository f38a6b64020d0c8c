import { z } from 'zod';
import { columnLetters } from '../../model/column-letters.ts';
import type { Problem } from '../../problems/problem.ts';
import { inCell } from '../parsing/file-problem.ts';
import type { ReadRow, ReadSheet } from '../parsing/sheet-cells.ts';
import { type CarriedOrigin, ROUND_TRIP } from './carry-origins.ts';
import { EditedRow } from './edited-row.ts';
import { readEditedRow } from './read-edited-row.ts';
import { type ExportedSheet, jsonIn, textIn } from './read-manifest.ts';
import { readHeader, type SheetHeader } from './sheet-header.ts';

const carriedOrigin = z.object({
  id: z.string(),
  key: z.array(z.string().nullable()),
  base: z.string(),
  marks: z.string(),
});

export interface EditedSheet {
  readonly rows: readonly EditedRow[];
  readonly problems: readonly Problem[];
  /** What is not loaded, one sentence for each kind of thing. */
  readonly ignored: readonly string[];
}

/** So many things are named in a note. */
const NAMED = 10;

/**
 * Finds the exported rows of a sheet, wherever they are now. Columns, rows and lines that people added are ignored, and
 * so are exported rows that are missing: their records stay as they are. If a row cannot be read, reports why and leaves
 * it out. If a column is missing, returns no rows.
 */
export function readEditedSheet(sheet: ReadSheet, exported: ExportedSheet, isFrom1904: boolean): EditedSheet {
  const header = readHeader(sheet, exported);
  const below = sheet.rows.filter(({ number }) => number > header.row);
  const problems = [...header.problems];
  if (!header.isWhole) return { rows: [], problems, ignored: [] };
  const rows: EditedRow[] = [];
  const known = new Set(exported.rows);
  const seen = new Map<string, number>();
  const foreignRows: number[] = [];
  for (const row of below) {
    const origin = originOf(row, header.columns.get(ROUND_TRIP) ?? 0);
    const before = seen.get(origin?.id ?? '');
    if (isLine(row, exported)) continue;
    if (origin === null || !known.has(origin.id)) foreignRows.push(row.number);
    else if (before !== undefined) {
      const sentence = `The row of ${origin.id} is also in row ${before}. Keep one of them.`;
      problems.push(inCell(sheet.name, row.number, null, 'ROW_TWICE', sentence));
    } else {
      seen.set(origin.id, row.number);
      const read = readEditedRow({ exported, columns: header.columns, isFrom1904 }, row, origin);
      if (read instanceof EditedRow) rows.push(read);
      else problems.push(...read);
    }
  }
  const missing = exported.rows.filter((row) => !seen.has(row));
  problems.push(
    ...mergedCells(sheet, header, seen.values()),
    ...rowsWithoutOrigin(sheet, header, foreignRows, missing),
  );
  return {
    rows,
    problems,
    ignored: ignoredParts(sheet, { header, exported }, foreignRows, missing),
  };
}

/** Whether a row has nothing but a line that the export wrote above or beneath the table. */
function isLine({ cells }: ReadRow, { lines }: ExportedSheet): boolean {
  const texts = [...cells.values()].map(textIn).filter((text) => text !== '');
  return texts.length === 1 && lines.has(texts[0]!);
}

/** The origin in the hidden cell of a row; null if the cell does not hold one. */
function originOf(row: ReadRow, column: number): CarriedOrigin | null {
  const origin = carriedOrigin.safeParse(jsonIn(row.cells.get(column)));
  return origin.success ? origin.data : null;
}

/** Merged cells that touch the header or a row of the sheet, in one of its columns. */
function mergedCells(
  { name, merged }: ReadSheet,
  header: SheetHeader,
  ownRows: Iterable<number>,
): readonly Problem[] {
  if (merged.length === 0) return [];
  const rows = [...new Set([header.row, ...ownRows])];
  const columns = [...header.columns.values()];
  return merged.flatMap((range) => {
    const [from, to] = cornersOf(range);
    const isOurs =
      rows.some((row) => from.row <= row && row <= to.row) &&
      columns.some((column) => from.column <= column && column <= to.column);
    if (!isOurs) return [];
    const sentence = `The cells ${range} are merged. Unmerge them.`;
    return [inCell(name, from.row, null, 'MERGED_CELLS', sentence)];
  });
}

/** The first and the last cell of a range such as `A1:B2`; what cannot be read takes the whole sheet. */
function cornersOf(range: string) {
  const [from, to] = range.split(':').map((cell) => {
    const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    return { column, row: Number(row) };
  });
  const whole = { column: Number.POSITIVE_INFINITY, row: Number.POSITIVE_INFINITY };
  return [from ?? { column: 0, row: 0 }, to ?? from ?? whole] as const;
}

/**
 * Rows that show the id of an exported row that is missing, but whose hidden cell is gone: nobody can tell what was
 * edited in them, and to ignore them could lose an edit.
 */
function rowsWithoutOrigin(
  sheet: ReadSheet,
  header: SheetHeader,
  foreignRows: readonly number[],
  missing: readonly string[],
): readonly Problem[] {
  const column = header.columns.get('Id');
  if (column === undefined || missing.length === 0) return [];
  const scopes = header.columns.get('Scope');
  const lost = new Set(missing);
  const foreign = new Set(foreignRows);
  return sheet.rows.flatMap((row) => {
    const id = textIn(row.cells.get(column)).trim();
    const scope = textIn(row.cells.get(scopes ?? -1)).trim();
    const shown = [`${id}@${scope}`, id].find((each) => lost.has(each));
    if (!foreign.has(row.number) || shown === undefined) return [];
    const sentence = `Row ${row.number} shows ${shown}, but its hidden cell is missing. Nobody can tell what was edited in it. Make the edit in the exported file, and delete or sort whole rows only.`;
    return [inCell(sheet.name, row.number, null, 'ROW_INSERTED', sentence)];
  });
}

function ignoredParts(
  sheet: ReadSheet,
  { header, exported }: { readonly header: SheetHeader; readonly exported: ExportedSheet },
  foreignRows: readonly number[],
  missing: readonly string[],
): readonly string[] {
  const own = new Set(header.columns.values());
  const columns = new Map<number, string>();
  for (const [column, text] of header.foreign)
    if (text !== '') columns.set(column, `${text} (${lettersOf(column)})`);
  for (const { number, cells } of sheet.rows) {
    if (number <= header.row) continue;
    for (const column of cells.keys())
      if (!own.has(column) && !columns.has(column)) columns.set(column, lettersOf(column));
  }
  const above = sheet.rows
    .filter((row) => row.number < header.row && !isLine(row, exported))
    .map(({ number }) => number);
  return [
    ...(above.length === 0
      ? []
      : [`${named('Row', above.map(String))} above the header ${isOrAre(above)} not loaded.`]),
    ...(columns.size === 0
      ? []
      : [
          `${named('Column', [...columns.values()])} ${isOrAre([...columns])} not of this sheet and not loaded.`,
        ]),
    ...(foreignRows.length === 0
      ? []
      : [
          `${named('Row', foreignRows.map(String))} ${foreignRows.length === 1 ? 'was' : 'were'} not exported here and ${isOrAre(foreignRows)} not loaded. Add new records in the organization's folder.`,
        ]),
    ...(missing.length === 0
      ? []
      : [
          `${named('Row', missing)} of the export ${isOrAre(missing)} not here. ${missing.length === 1 ? 'Its record stays' : 'Their records stay'} as recorded.`,
        ]),
  ];
}

function lettersOf(column: number): string {
  return columnLetters(column - 1);
}

function isOrAre(things: readonly unknown[]): 'is' | 'are' {
  return things.length === 1 ? 'is' : 'are';
}

/** Things with their noun, and how many more there are: `Rows 4, 7 and 12 more`. */
function named(noun: string, things: readonly string[]): string {
  const shown = things.slice(0, NAMED).join(', ');
  const more = things.length > NAMED ? ` and ${things.length - NAMED} more` : '';
  return `${noun}${things.length === 1 ? '' : 's'} ${shown}${more}`;
}
