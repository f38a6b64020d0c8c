import type ExcelJS from 'exceljs';
import { barColour, headerStyle, listFills, stylesIn } from './cell-styles.ts';
import { cleanText } from './clean-text.ts';
import {
  addList,
  type InternalLink,
  mendSheet,
  openRows,
  ruleStyle,
  setPaper,
  styleNumber,
} from './mended-exceljs.ts';
import type { Pace } from './pace.ts';
import { writtenCells, writtenColumns } from './round-trip/carry-origins.ts';
import { rowXml } from './row-xml.ts';
import type { SharedTexts } from './shared-texts.ts';
import { columnLetters, rowNumber, type Sheet, textOf } from './sheet.ts';
import { ColumnMeter, headerHeight, ONE_LINE, paperSize, rowHeight } from './sheet-layout.ts';

/** Characters that are handed on together. */
const AT_ONCE = 1 << 16;

/** A footer is at most 255 characters long with its codes. */
const LONGEST_FOOTER = 60;
/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** What all sheets of a workbook share while they are written. */
export interface SheetWriting {
  readonly texts: SharedTexts;
  /** Stands left on every page. */
  readonly footer: string;
  readonly pace: Pace;
}

/**
 * Writes one sheet, row by row, and closes it; `told` is given the rows that are written. Stops with the signal's
 * reason.
 */
export async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  asked: Sheet,
  { texts, footer, pace }: SheetWriting,
  told: (rows: number) => void,
): Promise<void> {
  const sheet = { ...asked, columns: writtenColumns(asked) };
  const isTable = sheet.isPage !== true;
  const widths = await measureColumns(sheet, pace);
  const worksheet = openSheet(workbook, sheet, widths, footer);
  const entry = openRows(worksheet);
  const styleOf = cellStyles(workbook, sheet);
  const letters = sheet.columns.map((_, index) => columnLetters(index));
  const links: InternalLink[] = [];
  let xml = isTable ? headerXml(workbook, sheet, widths, texts) : '';
  for (const index of sheet.rows.keys()) {
    const cells = writtenCells(sheet, index);
    const number = isTable ? rowNumber(index) : index + 1;
    const height = rowHeight(sheet, widths, cells);
    const isOneLine = height <= ONE_LINE;
    const beginsBlock = startsBlock(sheet, index);
    const written = cells.map((value, column) => ({
      value,
      letters: letters[column]!,
      style: styleOf(column, { isOneLine, beginsBlock }, value),
    }));
    xml += rowXml(number, height, written, texts);
    for (const [column, value] of cells.entries())
      if (typeof value === 'object' && value !== null && 'link' in value)
        links.push({ cell: `${letters[column]}${number}`, target: `'${value.to.sheet}'!A${value.to.row}` });
    if (xml.length > AT_ONCE) {
      entry.write(xml);
      xml = '';
      await entry.drained();
    }
    if (!pace.isDue) continue;
    told(index + 1);
    await pace.rest();
  }
  entry.write(xml);
  await entry.drained();
  if (isTable && sheet.rows.length > 0) finishTable(worksheet, sheet);
  const bars = sheet.columns.flatMap((column, index) =>
    column.bars === true && sheet.rows.length > 0
      ? [{ range: columnRange(index, sheet.rows.length), colour: barColour(column) }]
      : [],
  );
  mendSheet(worksheet, { links, bars, words: wordRules(workbook, sheet) });
  worksheet.commit();
  await pace.rest();
}

async function measureColumns(sheet: Sheet, pace: Pace): Promise<readonly number[]> {
  const meter = new ColumnMeter(sheet);
  for (const row of sheet.rows) {
    meter.see(row);
    if (pace.isDue) await pace.rest();
  }
  return meter.widths;
}

function openSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: Sheet,
  widths: readonly number[],
  footer: string,
): ExcelJS.Worksheet {
  const isTable = sheet.isPage !== true;
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
  return worksheet;
}

interface RowLook {
  readonly isOneLine: boolean;
  readonly beginsBlock: boolean;
}

function startsBlock({ rows, blocksBy }: Sheet, index: number): boolean {
  if (blocksBy === undefined || index === 0) return false;
  return textOf(rows[index]?.[blocksBy] ?? null) !== textOf(rows[index - 1]?.[blocksBy] ?? null);
}

/** The number of the style of a cell, by its column and how its row looks. */
function cellStyles(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { columns, isPage = false }: Sheet) {
  const looks = columns.map((column, index) =>
    [0, 1, 2, 3].map((row) =>
      stylesIn({
        wrap: column.wrap === true,
        isEditable: column.isEditable === true,
        beginsBlock: row >= 2,
        isOneLine: row % 2 === 1,
        isPage,
        isLabel: isPage && index === 0,
      }),
    ),
  );
  const numbers = new Map<Partial<ExcelJS.Style>, number>();
  return (column: number, row: RowLook, value: Sheet['rows'][number][number]): number => {
    const style = looks[column]![(row.beginsBlock ? 2 : 0) + (row.isOneLine ? 1 : 0)]!(value);
    const known = numbers.get(style);
    if (known !== undefined) return known;
    const number = styleNumber(workbook, style);
    numbers.set(style, number);
    return number;
  };
}

function headerXml(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: Sheet,
  widths: readonly number[],
  texts: SharedTexts,
): string {
  const cells = sheet.columns.map((column, index) => ({
    value: column.header,
    letters: columnLetters(index),
    style: styleNumber(workbook, headerStyle(column)),
  }));
  return rowXml(1, headerHeight(sheet, widths), cells, texts);
}

/** The filter, and the lists of words. */
function finishTable(worksheet: ExcelJS.Worksheet, { columns, rows }: Sheet): void {
  const to = { row: rowNumber(rows.length - 1), column: columns.length };
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to };
  for (const [index, { list }] of columns.entries())
    if (list !== undefined) addList(worksheet, columnRange(index, rows.length), list);
}

function wordRules(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { columns, rows }: Sheet) {
  if (rows.length === 0) return [];
  return columns.flatMap((column, index) =>
    listFills(column).map(({ word, fill }) => ({
      range: columnRange(index, rows.length),
      word,
      style: ruleStyle(workbook, fill),
    })),
  );
}

/** The cells of a column beneath its header. */
function columnRange(index: number, rows: number): string {
  const letters = columnLetters(index);
  return `${letters}2:${letters}${rowNumber(rows - 1)}`;
}

/** In a footer `&` begins a code. */
function footerText(text: string): string {
  return cleanText(text.slice(0, LONGEST_FOOTER)).replaceAll(/\s+/g, ' ').replaceAll('&', '&&');
}
