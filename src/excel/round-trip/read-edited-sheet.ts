import { z } from 'zod';
import { columnLetters } from '../../model/column-letters.ts';
import type { Problem } from '../../problems/problem.ts';
import { inCell } from '../parsing/file-problem.ts';
import type { ReadRow, ReadSheet } from '../parsing/sheet-cells.ts';
import { ADDED_ROWS, isAddedRow } from './added-rows.ts';
import { type CarriedOrigin, ROUND_TRIP } from './carry-origins.ts';
import { EditedRow } from './edited-row.ts';
import { mixedRows, type OwnRow } from './mixed-rows.ts';
import { namedThings } from './named-things.ts';
import { readAddedRow, readEditedRow, type SheetReading } from './read-edited-row.ts';
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
  /** Rows that people wrote for new records. */
  readonly added: readonly EditedRow[];
  readonly problems: readonly Problem[];
  /** What is not loaded, one sentence for each kind of thing. */
  readonly ignored: readonly string[];
}

/**
 * Finds the exported rows of a sheet, wherever they are now, and the rows of new records. Columns, lines and other rows
 * that people added are ignored, and so are exported rows that are missing: their records stay as they are. If a row
 * cannot be read, reports why and leaves it out. If it cannot tell where a column is,
 * returns no rows.
 */
export function readEditedSheet(sheet: ReadSheet, exported: ExportedSheet, isFrom1904: boolean): EditedSheet {
  const header = readHeader(sheet, exported);
  const below = sheet.rows.filter(({ number }) => number > header.row);
  const problems = [...header.problems];
  if (!header.isUsable) return { rows: [], added: [], problems, ignored: [] };
  const reading = { exported, columns: header.columns, isFrom1904 };
  const rows: EditedRow[] = [];
  const known = new Set(exported.rows);
  const seen = new Map<string, number>();
  const foreignRows: ReadRow[] = [];
  const ownRows: OwnRow[] = [];
  const faults = new Map<number, readonly Problem[]>();
  const originColumn = header.columns.get(ROUND_TRIP) ?? 0;
  const origins = below.map((row) => originOf(row, originColumn));
  const copies = copiesOf(below, origins, header);
  for (const [index, row] of below.entries()) {
    const origin = copies.has(row.number) ? null : origins[index]!;
    const before = seen.get(origin?.id ?? '');
    if (isLine(row, exported)) continue;
    if (origin === null || !known.has(origin.id)) foreignRows.push(row);
    else if (before !== undefined) {
      const sentence = `The row of ${origin.id} is also in row ${before}. Keep one of them.`;
      problems.push(inCell(sheet.name, row.number, null, 'ROW_TWICE', sentence));
    } else {
      seen.set(origin.id, row.number);
      ownRows.push({ row, origin });
      const read = readEditedRow(reading, row, origin);
      if (read instanceof EditedRow) rows.push(read);
      else faults.set(row.number, read);
    }
  }
  const suspects = ownRows.filter(({ row }) =>
    faults.get(row.number)?.some(({ code }) => code === 'FIXED_CELL_CHANGED'),
  );
  const mixed = mixedRows(reading, suspects, ownRows);
  if (mixed !== null) problems.push(mixed.problem);
  for (const [row, found] of faults) if (mixed?.rows.has(row) !== true) problems.push(...found);
  const missing = exported.rows.filter((row) => !seen.has(row));
  const lost = rowsWithoutOrigin(sheet.name, header, foreignRows, missing);
  for (const problem of lost) problems.push(problem);
  const added = addedRows(
    { exported, columns: header.columns, isFrom1904 },
    lost.length > 0 ? [] : foreignRows,
  );
  for (const problem of added.problems) problems.push(problem);
  for (const problem of mergedCells(sheet, header, [...seen.values(), ...added.numbers]))
    problems.push(problem);
  const others = foreignRows.map(({ number }) => number).filter((number) => !added.numbers.has(number));
  const gone = exported.columns.flatMap(({ header: each }) => (header.columns.has(each) ? [] : each));
  return {
    ...{ rows, added: added.rows, problems },
    ignored: [...goneColumns(gone), ...ignoredParts(sheet, { header, exported }, others, missing)],
  };
}

/**
 * Rows that somebody made by copying a row, and gave no id or a new one: the hidden cell was copied along. Row
 * numbers.
 */
function copiesOf(
  rows: readonly ReadRow[],
  origins: readonly (CarriedOrigin | null)[],
  { columns }: SheetHeader,
): ReadonlySet<number> {
  const column = columns.get('Id');
  if (column === undefined) return new Set();
  const originals = new Set<string>();
  const suspects: { readonly id: string; readonly number: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const origin = origins[index]!;
    // Only a record of an organization is called by its own id alone.
    if (origin?.key.length !== 1) continue;
    if (textIn(row.cells.get(column)).trim() === origin.id) originals.add(origin.id);
    else suspects.push({ id: origin.id, number: row.number });
  }
  return new Set(suspects.filter(({ id }) => originals.has(id)).map(({ number }) => number));
}

interface ReadAddedRows extends Pick<EditedSheet, 'rows' | 'problems'> {
  /** In the file, from 1. */
  readonly numbers: ReadonlySet<number>;
}

/** The rows that are new records. */
function addedRows(reading: SheetReading, foreignRows: readonly ReadRow[]): ReadAddedRows {
  const allowed = ADDED_ROWS.get(reading.exported.name);
  const found =
    allowed === undefined ? [] : foreignRows.filter((row) => isAddedRow(allowed, row, reading.columns));
  const rows: EditedRow[] = [];
  const problems: Problem[] = [];
  for (const row of found) {
    const read = readAddedRow(reading, row);
    if (read instanceof EditedRow) rows.push(read);
    else problems.push(...read);
  }
  return { rows, problems, numbers: new Set(found.map(({ number }) => number)) };
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

const WITHOUT_ORIGIN =
  'The row shows an exported record, but its hidden cell is missing. Nobody can tell what was edited in it. Make the edit in the exported file, and delete or sort whole rows only.';

/**
 * Rows that show the id of an exported row that is missing, but whose hidden cell is gone: nobody can tell what was
 * edited in them, and to ignore them could lose an edit.
 */
function rowsWithoutOrigin(
  sheet: string,
  header: SheetHeader,
  foreignRows: readonly ReadRow[],
  missing: readonly string[],
): readonly Problem[] {
  const column = header.columns.get('Id');
  if (column === undefined || missing.length === 0) return [];
  const scopes = header.columns.get('Scope');
  const lost = new Set(missing);
  return foreignRows.flatMap((row) => {
    const id = textIn(row.cells.get(column)).trim();
    const scope = textIn(row.cells.get(scopes ?? -1)).trim();
    const shown = [`${id}@${scope}`, id].find((each) => lost.has(each));
    if (shown === undefined) return [];
    return [inCell(sheet, row.number, null, 'ROW_INSERTED', WITHOUT_ORIGIN)];
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
      : [`${namedThings('Row', above.map(String))} above the header ${isOrAre(above)} not loaded.`]),
    ...(columns.size === 0
      ? []
      : [
          `${namedThings('Column', [...columns.values()])} ${isOrAre([...columns])} not of this sheet and not loaded.`,
        ]),
    ...(foreignRows.length === 0
      ? []
      : [
          `${namedThings('Row', foreignRows.map(String))} ${foreignRows.length === 1 ? 'was' : 'were'} not exported here and ${isOrAre(foreignRows)} not loaded. ${ADDED_ROWS.get(sheet.name)?.advice ?? 'No records can be added on this sheet.'}`,
        ]),
    ...(missing.length === 0
      ? []
      : [
          `${namedThings('Row', missing)} of the export ${isOrAre(missing)} not here. ${missing.length === 1 ? 'Its record stays' : 'Their records stay'} as recorded.`,
        ]),
  ];
}

function goneColumns(gone: readonly string[]): readonly string[] {
  if (gone.length === 0) return [];
  return [
    `${namedThings('Column', gone)} of the export ${isOrAre(gone)} not here. What ${gone.length === 1 ? 'it shows' : 'they show'} stays as recorded.`,
  ];
}

function lettersOf(column: number): string {
  return columnLetters(column - 1);
}

function isOrAre(things: readonly unknown[]): 'is' | 'are' {
  return things.length === 1 ? 'is' : 'are';
}
