import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type ExcelJS from 'exceljs';
import type { Paper } from '../reports/paper.ts';
import { cleanText } from './clean-text.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import { DigestStream } from './digest-stream.ts';
import { LoadedCells } from './loaded-cells.ts';
import { entriesOf, mendWorkbook, WorkbookWriter } from './mended-exceljs.ts';
import { ExtraParts } from './parts/extra-parts.ts';
import { SharedTexts } from './shared-texts.ts';
import type { Sheet } from './sheet.ts';
import { tableNames } from './table-names.ts';
import type { SizeToLoad } from './too-large-to-load.ts';
import { type SheetWriting, writeSheet } from './write-sheet.ts';
import { writtenPlaces } from './written-places.ts';

/** The size and digests of a written workbook: of the file, and of its content however it is packed. */
export interface WrittenWorkbook {
  readonly byteLength: number;
  readonly sha256: string;
  readonly contentSha256: string;
  readonly size: SizeToLoad;
}

/** What a workbook says of itself, beside its sheets. */
export interface AboutWorkbook {
  /** ISO date: of the file and of every part in it. */
  readonly asOf: string;
  /** Printed at the left of every page's foot. */
  readonly footer: string;
  /** Printed at the right, before the number of the page. */
  readonly stateInWords?: string;
  /** On which it is printed; absent: A4. */
  readonly paper?: Paper;
  /** Among the properties of the document. */
  readonly title?: string;
  readonly subject?: string;
}

/**
 * Writes sheets as an XLSX file, dated `asOf`, and ends the sink. Keeps in memory only the texts and what waits for the
 * sink. Rejects with the signal's reason or the error of the sink, and then destroys the sink.
 */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  { asOf, footer, stateInWords = '', paper = 'A4', title = '', subject = '' }: AboutWorkbook,
  sink: Writable,
  task: CooperativeTask,
): Promise<WrittenWorkbook> {
  const file = new DigestStream();
  const arrived = pipeline(file, sink);
  // Awaited below. A sink that breaks before that would otherwise end the process.
  arrived.catch(() => {});
  await task.yieldIfDue();
  const workbook = new WorkbookWriter({ stream: file, useStyles: true });
  const date = new Date(`${asOf}T00:00:00Z`);
  const { entries, abort } = entriesOf(workbook, date, task, (error) => file.destroy(error));
  try {
    Object.assign(workbook, { created: date, modified: date });
    Object.assign(workbook, { creator: 'aims-crosswalk', lastModifiedBy: 'aims-crosswalk' });
    Object.assign(workbook, { title: cleanText(title), subject: cleanText(subject), language: 'en' });
    const texts = new SharedTexts();
    const loaded = new LoadedCells();
    const parts = new ExtraParts(entries);
    const writeTexts = (): Promise<void> => entries.open('xl/sharedStrings.xml').writeAll(texts.xml(), task);
    mendWorkbook(workbook, { entries, texts, writeTexts });
    await task.yieldIfDue();
    const tables = tableNames(sheets);
    const rowOf = writtenPlaces(sheets);
    const shared = { texts, loaded, parts, tables, rowOf, footer, stateInWords, paper, task };
    await Promise.race([writeSheets(workbook, { sheets, ...shared }), arrived]);
    await arrived;
    const { byteLength } = file;
    const { cells, characters } = loaded;
    const size = { packed: byteLength, ...entries.size, cells, characters, textCharacters: texts.characters };
    return { byteLength, sha256: file.sha256(), contentSha256: entries.contentSha256(), size };
  } catch (error) {
    abort();
    file.destroy();
    await arrived.catch(() => {});
    throw error;
  }
}

async function writeSheets(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { sheets, ...how }: SheetWriting & { readonly sheets: readonly Sheet[] },
): Promise<void> {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  let written = 0;
  for (const sheet of sheets) {
    how.task.tell({ sheet: sheet.name, written, rows });
    await writeSheet(workbook, sheet, how, (count) =>
      how.task.tell({ sheet: sheet.name, written: written + count, rows }),
    );
    written += sheet.rows.length;
  }
  await workbook.commit();
}
