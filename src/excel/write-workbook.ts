import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { type DefinedName, mendWorkbook } from './mended-exceljs.ts';
import { columnLetters, type Sheet } from './sheet.ts';
import { writeSheet } from './write-sheet.ts';

/** Writes sheets as an XLSX file in memory, dated `asOf`. Stops with the signal's reason. */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  { asOf, footer }: { readonly asOf: string; readonly footer: string },
  signal: AbortSignal | null = null,
): Promise<Buffer> {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    // Texts that stand in the sheet itself lose their line breaks in some readers.
    useSharedStrings: true,
  });
  const date = new Date(`${asOf}T00:00:00Z`);
  workbook.created = date;
  workbook.modified = date;
  workbook.creator = 'aims-crosswalk';
  workbook.lastModifiedBy = 'aims-crosswalk';
  mendWorkbook(workbook, definedNames(sheets));
  for (const sheet of sheets) {
    await writeSheet(workbook, sheet, footer, signal);
  }
  await workbook.commit();
  return Buffer.concat(chunks);
}

/** `table.Gaps` for the columns of the sheet Gaps, and so on. */
function definedNames(sheets: readonly Sheet[]): readonly DefinedName[] {
  const names = new Map<string, DefinedName>();
  for (const { name: sheet, columns, isPage, isHidden } of sheets) {
    if (isPage === true || isHidden === true) continue;
    const plain = `table.${sheet.replaceAll(/[^A-Za-z0-9]+/g, '_')}`;
    const name = names.has(plain.toLowerCase()) ? `${plain}_${names.size}` : plain;
    const shown = columns.filter((column) => column.isHidden !== true).length;
    names.set(name.toLowerCase(), { name, range: `'${sheet}'!$A:$${columnLetters(shown - 1)}` });
  }
  return [...names.values()];
}
