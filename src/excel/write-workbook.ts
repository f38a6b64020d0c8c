import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { cleanText } from './clean-text.ts';
import { orderStyles, orderWorksheet } from './element-order.ts';
import type { Cell, Sheet } from './sheet.ts';

/** Other work runs after this many rows. */
const ROWS_AT_ONCE = 500;

/** In points. A row can be 409 high at most. */
const LINE_HEIGHT = 14.5;
const MOST_LINES = 28;

/** A font without a name is the reader's own choice, often with serifs. */
const FONT = { name: 'Calibri', size: 11, family: 2 } as const;
const HEADER_FILL = 'FF1F3A5F';
/** Background by status; the word stands in the cell, so that nothing depends on the colour. */
const STATUS_FILLS: Readonly<Record<string, string>> = {
  COVERED: 'FFD5EBD3',
  COVERED_BY_CROSSWALK: 'FFE6F3D8',
  PARTIAL: 'FFFDF1CC',
  INDICATIVE: 'FFFBE4C4',
  LAPSED: 'FFF6D5B8',
  GAP: 'FFF4C7C3',
  PRESENT: 'FFD5EBD3',
  MISSING: 'FFF4C7C3',
  NOT_NEEDED: 'FFE8E8E8',
  NOT_APPLICABLE: 'FFE8E8E8',
  NOT_YET_APPLICABLE: 'FFDDE5F2',
};

/** Writes sheets as an XLSX file in memory, dated `asOf`. Stops with the signal's reason. */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  asOf: string,
  signal: AbortSignal | null = null,
): Promise<Buffer> {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  });
  orderStyles(workbook);
  const date = new Date(`${asOf}T00:00:00Z`);
  workbook.created = date;
  workbook.modified = date;
  workbook.creator = 'aims-crosswalk';
  workbook.lastModifiedBy = 'aims-crosswalk';
  for (const sheet of sheets) {
    await writeSheet(workbook, sheet, signal);
  }
  await workbook.commit();
  return Buffer.concat(chunks);
}

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: Sheet,
  signal: AbortSignal | null,
): Promise<void> {
  const isTable = sheet.isPage !== true;
  const worksheet = workbook.addWorksheet(sheet.name, {
    views: isTable ? [{ state: 'frozen', xSplit: 0, ySplit: 1 }] : [{ showGridLines: false }],
    pageSetup: {
      orientation: isTable ? 'landscape' : 'portrait',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(isTable ? { printTitlesRow: '1:1' } : {}),
    },
    headerFooter: { oddFooter: `&L${footerText(sheet.name)}&RPage &P of &N` },
  });
  orderWorksheet(worksheet);
  worksheet.columns = sheet.columns.map(({ width }) => ({ width }));
  if (isTable) {
    const header = worksheet.addRow(sheet.columns.map((column) => column.header));
    header.height = LINE_HEIGHT * headerLines(sheet);
    header.eachCell((cell) => {
      cell.font = { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_FILL } };
      cell.alignment = { vertical: 'middle', wrapText: true };
    });
    header.commit();
  }
  for (const [index, cells] of sheet.rows.entries()) {
    const row = worksheet.addRow([]);
    row.height = LINE_HEIGHT * linesOf(sheet, cells);
    for (const [column, value] of cells.entries()) {
      const cell = row.getCell(column + 1);
      const { wrap, list } = sheet.columns[column]!;
      cell.alignment = {
        vertical: 'top',
        wrapText: wrap === true,
        ...(isTable ? {} : { horizontal: 'left' }),
      };
      setCell(cell, value);
      if (list !== undefined) {
        cell.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list.join(',')}"`] };
      }
      if (!isTable && column === 0) cell.font = { ...FONT, bold: true };
    }
    row.commit();
    if (index % ROWS_AT_ONCE !== ROWS_AT_ONCE - 1) continue;
    signal?.throwIfAborted();
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (isTable && sheet.rows.length > 0) {
    worksheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: sheet.rows.length + 1, column: sheet.columns.length },
    };
  }
  for (const [column, { shades }] of sheet.columns.entries()) {
    if (shades === true && sheet.rows.length > 0) addShades(worksheet, column + 1, sheet.rows.length + 1);
  }
  worksheet.commit();
}

/**
 * Shades numbers from the column's least to its greatest; the number stands there too. Not data bars: exceljs writes
 * those with an empty id when it streams, which the schema refuses.
 */
function addShades(worksheet: ExcelJS.Worksheet, column: number, lastRow: number): void {
  const letter = worksheet.getColumn(column).letter;
  worksheet.addConditionalFormatting({
    ref: `${letter}2:${letter}${lastRow}`,
    rules: [
      {
        type: 'colorScale',
        priority: column,
        cfvo: [{ type: 'num', value: 0 }, { type: 'max' }],
        color: [{ argb: 'FFFFFFFF' }, { argb: 'FF9DC3E6' }],
      },
    ],
  });
}

/** Headers wrap at their spaces. */
function headerLines({ columns }: Sheet): number {
  return Math.max(1, ...columns.map(({ header, width }) => Math.ceil((header.length + 3) / width)));
}

/** How many lines the tallest wrapped cell of a row takes; readers do not measure a streamed row themselves. */
function linesOf(sheet: Sheet, cells: readonly Cell[]): number {
  const lines = cells.map((cell, column) => {
    const { wrap, width } = sheet.columns[column]!;
    if (wrap !== true || typeof cell !== 'string') return 1;
    return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return Math.min(MOST_LINES, Math.max(1, ...lines));
}

/** Texts are written as texts, whatever they begin with: nothing that a person typed becomes a formula. */
function setCell(cell: ExcelJS.Cell, value: Cell): void {
  if (value === null) return;
  if (typeof value === 'number') cell.value = value;
  else if (typeof value === 'string') cell.value = cleanText(value);
  else if ('day' in value) {
    if (value.day === null) return;
    cell.value = new Date(`${value.day}T00:00:00Z`);
    cell.numFmt = 'yyyy-mm-dd';
  } else if ('status' in value) {
    cell.value = value.status;
    const fill = STATUS_FILLS[value.status];
    if (fill !== undefined) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
  } else if ('formula' in value) {
    cell.value = { formula: value.formula, result: value.result };
  } else {
    cell.value = { text: cleanText(value.link), hyperlink: `#'${value.to}'!A1` };
    cell.font = { ...FONT, underline: true, color: { argb: 'FF1F4E8C' } };
  }
}

/** In a footer `&` begins a code. */
function footerText(text: string): string {
  return text.replaceAll('&', '&&');
}
