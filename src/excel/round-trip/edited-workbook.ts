import { nameKey } from '../../model/name-key.ts';
import type { Note } from '../../problems/note.ts';
import type { Outcome, Problem } from '../../problems/problem.ts';
import { fileProblem, inCell } from '../parsing/file-problem.ts';
import { WorkbookFile } from '../parsing/workbook-file.ts';
import { ROUND_TRIP } from './carry-origins.ts';
import type { EditedRow } from './edited-row.ts';
import { readEditedSheet } from './read-edited-sheet.ts';
import { type Manifest, readManifest } from './read-manifest.ts';

/** A workbook that the product exported and somebody edited. */
export interface EditedWorkbook {
  readonly about: Manifest['about'];
  /** The rows of each sheet, in their current order. */
  readonly rows: ReadonlyMap<string, readonly EditedRow[]>;
  /** The rows of each sheet that people wrote for new records. */
  readonly added: ReadonlyMap<string, readonly EditedRow[]>;
  /** Why it cannot be loaded; the comparison may find more problems. */
  readonly problems: readonly Problem[];
  /** What of it is not loaded because the export did not have it, and what the export had and it lacks. */
  readonly notes: readonly Note[];
}

/**
 * Reads a workbook of at most 25 MB. Faults in its sheets are returned with it. Problems with the file: those of {@link
 * WorkbookFile.open} and {@link WorkbookFile.sheet}, `NOT_A_REPORT`, `OTHER_FORMAT`.
 */
export async function readEditedWorkbook(bytes: Buffer): Promise<Outcome<EditedWorkbook>> {
  const file = await WorkbookFile.open(bytes);
  if (!file.ok) return file;
  if (!file.value.has(ROUND_TRIP)) {
    const sentence = `The workbook has no hidden sheet ${JSON.stringify(ROUND_TRIP)}. Only a report that this product wrote can be loaded back. If the sheet was removed, export the report again. If this is the workbook of an organization, load it with \`load\`.`;
    return fileProblem('NOT_A_REPORT', sentence);
  }
  const hidden = await file.value.sheet(ROUND_TRIP);
  if (!hidden.ok) return hidden;
  const manifest = readManifest(hidden.value);
  if (!manifest.ok) return manifest;
  const { about, sheets, all } = manifest.value;
  const rows = new Map<string, readonly EditedRow[]>();
  const added = new Map<string, readonly EditedRow[]>();
  const problems: Problem[] = [];
  const notes: Note[] = [];
  // Spreadsheet programs do not tell names of sheets by their letter case either.
  const named = new Map(file.value.names.map((name) => [nameKey(name), name]));
  const known = new Set(all?.map(nameKey));
  const others = file.value.names.filter(
    (name) => name !== ROUND_TRIP && all !== null && !known.has(nameKey(name)),
  );
  for (const exported of sheets) {
    const name = named.get(nameKey(exported.name));
    if (name === undefined) {
      // A sheet that was renamed holds edits that somebody expects to be loaded.
      if (all !== null && others.length === 0) {
        notes.push(inSheet(exported.name, 'This sheet is not in the file. Its records stay as recorded.'));
        continue;
      }
      const sentence = `The sheet ${JSON.stringify(exported.name)} is missing, and the file may have it under another name. Give it its name again, or remove the sheets that are not of the report.`;
      problems.push(inCell(exported.name, null, null, 'SHEET_MISSING', sentence));
      continue;
    }
    const sheet = await file.value.sheet(name);
    if (!sheet.ok) return sheet;
    const edited = readEditedSheet(sheet.value, exported, file.value.isFrom1904);
    rows.set(exported.name, edited.rows);
    added.set(exported.name, edited.added);
    for (const problem of edited.problems) problems.push(problem);
    for (const sentence of edited.ignored) notes.push(inSheet(exported.name, sentence));
  }
  for (const name of others) notes.push(inSheet(name, 'This sheet is not of the report and is not read.'));
  return { ok: true, value: { about, rows, added, problems, notes } };
}

function inSheet(sheet: string, sentence: string): Note {
  return { at: { in: 'cell', sheet, row: null, column: null }, code: 'NOT_READ', sentence };
}
