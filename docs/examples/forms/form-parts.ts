import type ExcelJS from 'exceljs';
import { sortFonts } from '../../../src/excel/mended-exceljs.ts';
import { WorkbookFile } from '../../../src/excel/parsing/workbook-file.ts';
import { partText } from '../../../src/excel/template/part-text.ts';

/** The parts of a form as they are kept, by name. */
export async function partsOfForm(workbook: ExcelJS.Workbook): Promise<ReadonlyMap<string, string>> {
  return partsOfFile(Buffer.from(await workbook.xlsx.writeBuffer()));
}

/** The same of a file. */
export async function partsOfFile(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const file = await WorkbookFile.open(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const { zip } = file.value.parts;
  const parts = new Map<string, string>();
  for (const name of zip.names.filter((each) => !each.endsWith('/'))) {
    const text = await partText(zip, name);
    if (!text.ok) throw new Error(JSON.stringify(text.problems));
    parts.set(name, sortFonts(text.value));
  }
  return parts;
}
