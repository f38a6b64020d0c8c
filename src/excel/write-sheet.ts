import type ExcelJS from 'exceljs';
import { cellStyle, EDITABLE_HEADER_STYLE, HEADER_STYLE } from './cell-styles.ts';
import { cleanText, writtenText } from './clean-text.ts';
import { addList, type InternalLink, mendSheet, setPaper } from './mended-exceljs.ts';
import { type Cell, columnLetters, rowNumber, type Sheet } from './sheet.ts';
import { columnWidths, headerHeight, ONE_LINE, paperSize, rowHeight } from './sheet-layout.ts';

/** Other work runs after this many rows. */
const ROWS_AT_ONCE = 500;

/** A footer is at most 255 characters long with its codes. */
const LONGEST_FOOTER = 60;
/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Writes one sheet, row by row, and closes it. `footer` stands left on every page. Stops with the signal's reason. */
export async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: Sheet,
  footer: string,
  signal: AbortSignal | null,
): Promise<void> {
  const isTable = sheet.isPage !== true;
  const widths = columnWidths(sheet);
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.isHidden === true ? 'hidden' : 'visible',
    views: isTable ? [{ state: 'frozen', xSplit: 0, ySplit: 1 }] : [{ showGridLines: false }],
    pageSetup: {
      orientation: isTable ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      ...(isTable ? { printTitlesRow: '1:1' } : {}),
    },
    headerFooter: {
      oddFooter: `&L&8 ${footerText(footer)}&C&8 ${footerText(sheet.name)}&R&8 Page &P of &N`,
    },
  });
  setPaper(worksheet, isTable ? paperSize(widths) : 'A4');
  worksheet.columns = widths.map((width, index) => ({
    width,
    hidden: sheet.columns[index]?.isHidden === true,
  }));
  if (isTable) writeHeader(worksheet, sheet, widths);
  const links: InternalLink[] = [];
  for (const [index, cells] of sheet.rows.entries()) {
    const row = worksheet.addRow([]);
    const height = rowHeight(sheet, widths, cells);
    row.height = height;
    for (const [column, value] of cells.entries()) {
      const cell = row.getCell(column + 1);
      setCell(cell, value);
      cell.style = cellStyle(value, {
        wrap: sheet.columns[column]?.wrap === true,
        isEditable: sheet.columns[column]?.isEditable === true,
        isOneLine: height <= ONE_LINE,
        isPage: !isTable,
        isLabel: !isTable && column === 0,
      });
      if (typeof value === 'object' && value !== null && 'link' in value)
        links.push({ cell: cell.address, target: `'${value.to.sheet}'!A${value.to.row}` });
    }
    row.commit();
    if (index % ROWS_AT_ONCE !== ROWS_AT_ONCE - 1) continue;
    signal?.throwIfAborted();
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (isTable && sheet.rows.length > 0) finishTable(worksheet, sheet);
  const bars = sheet.columns.flatMap((column, index) =>
    column.bars === true && sheet.rows.length > 0 ? [columnRange(index, sheet.rows.length)] : [],
  );
  mendSheet(worksheet, { links, bars });
  worksheet.commit();
}

function writeHeader(worksheet: ExcelJS.Worksheet, sheet: Sheet, widths: readonly number[]): void {
  const header = worksheet.addRow(sheet.columns.map((column) => writtenText(column.header)));
  header.height = headerHeight(sheet, widths);
  header.eachCell((cell, number) => {
    cell.style = sheet.columns[number - 1]?.isEditable === true ? EDITABLE_HEADER_STYLE : HEADER_STYLE;
  });
  header.commit();
}

/** The filter, and the lists of words. */
function finishTable(worksheet: ExcelJS.Worksheet, { columns, rows }: Sheet): void {
  const to = { row: rowNumber(rows.length - 1), column: columns.length };
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to };
  for (const [index, { list }] of columns.entries())
    if (list !== undefined) addList(worksheet, columnRange(index, rows.length), list);
}

/** The cells of a column beneath its header. */
function columnRange(index: number, rows: number): string {
  const letters = columnLetters(index);
  return `${letters}2:${letters}${rowNumber(rows - 1)}`;
}

/** Texts are written as texts, whatever they begin with: nothing that a person typed becomes a formula. */
function setCell(cell: ExcelJS.Cell, value: Cell): void {
  if (value === null) return;
  if (typeof value === 'number') cell.value = value;
  else if (typeof value === 'string') cell.value = writtenText(value);
  else if ('day' in value) cell.value = value.day === null ? null : dayValue(value.day);
  else if ('status' in value) cell.value = writtenText(value.status);
  else if ('link' in value) cell.value = writtenText(value.link);
  else if ('heading' in value) cell.value = writtenText(value.heading) || null;
  else cell.value = { formula: value.formula, result: value.result, date1904: false };
}

/** Before March 1900 spreadsheet programs disagree about the calendar: such a day is a text. */
function dayValue(day: string): Date | string {
  return day < '1900-03-01' ? day : new Date(`${day}T00:00:00Z`);
}

/** In a footer `&` begins a code. */
function footerText(text: string): string {
  return cleanText(text.slice(0, LONGEST_FOOTER)).replaceAll(/\s+/g, ' ').replaceAll('&', '&&');
}
