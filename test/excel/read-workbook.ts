import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';

/** A workbook as another reader sees it. */
export async function readWorkbook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

/** The last row of a sheet's table: beneath it are sentences, each in a row of its own. */
export function lastTableRow(sheet: ExcelJS.Worksheet): number {
  let last = 1;
  sheet.eachRow((row, number) => {
    if (row.actualCellCount > 1) last = number;
  });
  return last;
}

/** The names of the sheets that a reader sees. */
export function shownSheets(workbook: ExcelJS.Workbook): readonly string[] {
  return workbook.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name);
}

/** Every text of a workbook's cells, and its formulas by `SHEET!CELL`. */
export function contentOf(workbook: ExcelJS.Workbook) {
  const texts: string[] = [];
  const formulas = new Map<string, { readonly formula: string; readonly result: unknown }>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        texts.push(cell.text);
        if (cell.formula)
          formulas.set(`${sheet.name}!${cell.address}`, { formula: cell.formula, result: cell.result });
      }),
    );
  }
  return { texts, formulas };
}

/** The formulas that we write: counts over our own columns and sums of them, on the dashboard. */
export const OUR_FORMULA =
  /^Dashboard![A-Z]+\d+ (SUM\([A-Z]+\d+(:[A-Z]+\d+|(,[A-Z]+\d+)+)\)|COUNTIFS\(('[^']+'!\$[A-Z]+\$[23]:\$[A-Z]+\$\d+,(\$[A-Z]\d+|"[A-Z_]+"|\d),?)+\)|SUMPRODUCT\((EXACT\('[^']+'!\$[A-Z]+\$[23]:\$[A-Z]+\$\d+,\$[A-Z]\d+\)\*|\('[^']+'!\$[A-Z]+\$[23]:\$[A-Z]+\$\d+=("[A-Z_]+"|\d)\)\*)+1\))$/;

/** What the formulas of a dashboard come to: COUNTIFS, the SUMPRODUCT that stands in for it, and SUM. */
export function evaluate(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, formula: string): number {
  const sum = /^SUM\(([A-Z]+\d+):([A-Z]+)\d+\)$/.exec(formula);
  if (sum !== null) {
    let total = 0;
    const first = sheet.getCell(sum[1]!);
    for (let column = Number(first.col); column <= sheet.getColumn(sum[2]!).number; column++)
      total += Number(sheet.getCell(Number(first.row), column).result);
    return total;
  }
  const tests = [
    ...formula.matchAll(/'([^']+)'!\$([A-Z]+)\$[23]:\$[A-Z]+\$(\d+)[,=]("[^"]*"|\$[A-Z]+\d+|\d+)/g),
  ].map(([, name, column, last, criterion]) => ({
    cells: workbook.getWorksheet(name!)!,
    column: column!,
    last: Number(last),
    wanted: criterion!.startsWith('$')
      ? sheet.getCell(criterion!.slice(1)).text
      : criterion!.replaceAll('"', ''),
  }));
  if (tests.length === 0) throw new Error(`This is no formula of ours: ${formula}`);
  let count = 0;
  for (let row = 2; row <= tests[0]!.last; row++)
    if (tests.every(({ cells, column, wanted }) => cells.getCell(`${column}${row}`).text === wanted)) count++;
  return count;
}

/** The parts of a workbook's file by name, as text. */
export function partsOf(file: Buffer): ReadonlyMap<string, string> {
  return new Map(
    [...packedPartsOf(file)].map(([name, bytes]) => [name, inflateRawSync(bytes).toString('utf8')]),
  );
}

/** The parts of a workbook's file by name, as they are packed. */
export function packedPartsOf(file: Buffer): ReadonlyMap<string, Buffer> {
  const parts = new Map<string, Buffer>();
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = file.readUInt16LE(at + 28);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    parts.set(name, file.subarray(start, start + file.readUInt32LE(at + 20)));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

/** Every link within a workbook: from where, and to where. */
export function linksOf(workbook: ExcelJS.Workbook, file: Buffer) {
  const parts = partsOf(file);
  return workbook.worksheets.flatMap((sheet, index) =>
    [
      ...(parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '').matchAll(
        /<hyperlink ref="([A-Z]+\d+)" location="'([^"]+)'!A(\d+)"\/>/g,
      ),
    ].map(([, cell, target, row]) => ({
      from: sheet,
      cell: sheet.getCell(cell!),
      to: workbook.getWorksheet(target!.replaceAll('&amp;', '&')),
      row: Number(row),
    })),
  );
}
