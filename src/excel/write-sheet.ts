import type ExcelJS from 'exceljs';
import { columnLetters } from '../model/column-letters.ts';
import type { Paper } from '../reports/paper.ts';
import { BETWEEN_ENTRIES } from './broken-lines.ts';
import {
  barColour,
  headerStyle,
  LINE_STYLE,
  listFills,
  NARROWED_INK,
  NARROWED_STYLE,
  stylesIn,
  tabColour,
} from './cell-styles.ts';
import { chartsBeside } from './charts/charts-beside.ts';
import { drawingOf } from './charts/drawing.ts';
import { cleanText } from './clean-text.ts';
import type { CooperativeTask } from './cooperative-task.ts';
import { linesBeneath, roomBeneath } from './lines-beneath.ts';
import { LoadedCells } from './loaded-cells.ts';
import { meaningsInBrief } from './meanings-in-brief.ts';
import { addList, addRule, mendSheet, openRows, ruleStyle, styleNumber } from './mended-exceljs.ts';
import { narrowedInWords } from './narrow-sheet.ts';
import { EDGE_POINTS, pageSetup } from './page-setup.ts';
import type { SheetPart } from './parts/extra-part.ts';
import type { ExtraParts } from './parts/extra-parts.ts';
import { Relationships } from './parts/relationships.ts';
import { tablePart } from './parts/table-part.ts';
import { type PrintedColumns, printedColumns } from './printed-columns.ts';
import { writtenCells, writtenColumns } from './round-trip/carry-origins.ts';
import { isWaiting } from './round-trip/waiting-cells.ts';
import { type RowWriting, rowXml } from './row-xml.ts';
import type { SharedTexts } from './shared-texts.ts';
import {
  type Cell,
  headerRow,
  isLink,
  linksIn,
  type Place,
  type Sheet,
  textOf,
  writtenRow,
} from './sheet.ts';
import { ColumnMeter, headerHeight, ONE_LINE, rowHeight } from './sheet-layout.ts';
import { linksInWords, MOST_LINKS } from './sheet-limits.ts';
import { SheetLinks } from './sheet-links.ts';
import { distinctHeaders } from './table-names.ts';
import { AT_ONCE } from './zip-entries.ts';

/** A footer with its codes has at most 255 characters. */
const LONGEST_FOOTER = 60;
const LONGEST_HEADER = 240;
const LONGEST_NARROWED = 50;

/** What all sheets of a workbook share while they are written. */
export interface SheetWriting {
  readonly texts: SharedTexts;
  readonly loaded: LoadedCells;
  readonly parts: ExtraParts;
  /** Names of tables by sheet. */
  readonly tables: ReadonlyMap<string, string>;
  /** The row of the file to which a link leads; null: none. */
  readonly rowOf: (to: Place) => number | null;
  /** Printed at the left of every page's foot. */
  readonly footer: string;
  /** Printed at the right, before the number of the page. */
  readonly stateInWords: string;
  readonly paper: Paper;
  readonly task: CooperativeTask;
}

/**
 * Writes one sheet, row by row, and closes it. Calls `told` with the number of rows written so far. Rejects with the
 * signal's reason.
 */
export async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  asked: Sheet,
  { texts, loaded, parts, tables, rowOf, task, ...look }: SheetWriting,
  told: (rows: number) => void,
): Promise<void> {
  const sheet = { ...asked, columns: distinctColumns(writtenColumns(asked)) };
  const isTable = sheet.isPage !== true;
  const { widths, printed } = await measureColumns(sheet, task);
  const setup = pageSetup(sheet, widths, look.paper, printed);
  const worksheet = openSheet(workbook, sheet, widths, { ...look, setup });
  const entry = openRows(worksheet);
  const styles = cellStyles(workbook, sheet);
  const letters = sheet.columns.map((_, index) => columnLetters(index));
  const relationships = new Relationships();
  const links = new SheetLinks();
  let wantedLinks = 0;
  const heights: number[] = [];
  let xml = isTable ? headerXml(workbook, sheet, widths, { texts, printed }) : '';
  const cellsAt = (index: number): readonly Cell[] => withPlaces(writtenCells(sheet, index), rowOf);
  const isRead = LoadedCells.isRead(asked);
  let block: string | null = null;
  for (let index = 0; index < sheet.rows.length; index++) {
    const wanted = cellsAt(index);
    wantedLinks += linksIn(wanted);
    const cells = wantedLinks > MOST_LINKS ? withoutLinks(wanted, MOST_LINKS - links.count) : wanted;
    if (isRead) loaded.add(cells);
    const number = isTable ? writtenRow(sheet, index) : index + 1;
    const height = rowHeight(sheet, widths, cells);
    if (sheet.charts !== undefined) heights.push(height);
    const before = block;
    block = sheet.blocksBy === undefined ? null : textOf(cells[sheet.blocksBy] ?? null);
    const beginsBlock = before !== null && block !== before;
    const look = (beginsBlock ? 2 : 0) + (height <= ONE_LINE ? 1 : 0);
    xml += rowXml(number, height, cells, { letters, texts, styleOf: styleIn(styles, look, sheet, index) });
    for (const [column, value] of cells.entries()) {
      if (!isLink(value)) continue;
      const cell = `${letters[column]}${number}`;
      links.add(
        'link' in value
          ? { cell, target: `'${value.to.sheet}'!A${value.to.row}` }
          : { cell, id: relationships.toAddress(HYPERLINK, new URL(value.address).href) },
      );
    }
    if (xml.length > AT_ONCE) {
      entry.write(xml);
      xml = '';
      await entry.drained();
    }
    if (!task.isDue) continue;
    told(index + 1);
    await task.yieldIfDue();
  }
  if (sheet.rows.length === 0 && sheet.whenEmpty !== undefined)
    xml += rowXml(writtenRow(sheet, 0), ONE_LINE, atEdge(sheet.whenEmpty, printed), {
      // It runs on over the cells beside it, however narrow its own is.
      ...{ letters, texts, styleOf: () => styleNumber(workbook, LINE_STYLE) },
    });
  const beneath = [linesBeneath(sheet), linksInWords(wantedLinks) ?? []].flat();
  for (const [index, line] of beneath.entries())
    xml += rowXml(
      writtenRow(sheet, sheet.rows.length + roomBeneath(sheet) + index),
      ONE_LINE,
      besideTitles(line, sheet, setup, printed),
      {
        ...{ letters, texts, styleOf: () => styleNumber(workbook, LINE_STYLE) },
      },
    );
  entry.write(xml);
  await entry.drained();
  if (isTable && sheet.rows.length > 0) addLists(worksheet, sheet);
  if (isTable) addMeanings(worksheet, sheet);
  const bars = sheet.columns.flatMap((column, index) =>
    column.bars === true && sheet.rows.length > 0
      ? [{ range: columnRange(sheet, index), colour: barColour(column) }]
      : [],
  );
  const own = [...partsOfSheet(sheet, tables), ...drawings(sheet, widths, heights)];
  const elements = parts.addToSheet(own, relationships);
  mendSheet(worksheet, { links, bars, words: wordRules(workbook, sheet), parts: elements });
  entry.hold();
  worksheet.commit();
  await entry.release(task);
  await parts.closeSheet(worksheet.id, relationships, task);
}

/** The relationship of a cell to an address outside the file. */
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A row with its links to where their targets are in the file; a link to a row that a filter has left out is a text. */
function withPlaces(cells: readonly Cell[], rowOf: SheetWriting['rowOf']): readonly Cell[] {
  if (!cells.some((cell) => isLink(cell) && 'to' in cell && rowOf(cell.to) !== cell.to.row)) return cells;
  return cells.map((cell) => {
    if (!isLink(cell) || !('to' in cell)) return cell;
    const row = rowOf(cell.to);
    return row === null ? cell.link : { ...cell, to: { ...cell.to, row } };
  });
}

/** A row whose links are texts where the sheet has no room for so many. */
function withoutLinks(cells: readonly Cell[], room: number): readonly Cell[] {
  if (linksIn(cells) <= room) return cells;
  return cells.map((cell) => (isLink(cell) ? ('link' in cell ? cell.link : cell.address) : cell));
}

function drawings(
  { charts }: Sheet,
  widths: readonly number[],
  heights: readonly number[],
): readonly SheetPart[] {
  if (charts === undefined || charts.beside.length === 0) return [];
  const { column, beside } = charts;
  return [drawingOf(chartsBeside(beside, column, widths[column]!, heights))];
}

/** A line outside the rows of a table, in the first column that is printed. */
function atEdge(line: string, { first }: PrintedColumns): readonly Cell[] {
  return [...Array<null>(first).fill(null), line];
}

/**
 * A line beneath a table, in the first column that is printed; where a sheet takes pages side by side, in the first
 * column that is on one page alone.
 */
function besideTitles(
  line: string,
  { frozenColumns = 0 }: Sheet,
  setup: ReturnType<typeof pageSetup>,
  printed: PrintedColumns,
): readonly Cell[] {
  const first =
    setup.printTitlesColumn === undefined ? printed.first : Math.max(printed.first, frozenColumns);
  return atEdge(line, { ...printed, first });
}

/** The widths of the columns, and which of them are printed. */
async function measureColumns(sheet: Sheet, task: CooperativeTask) {
  const meter = new ColumnMeter(sheet);
  for (const row of sheet.rows) {
    meter.see(row);
    if (task.isDue) await task.yieldIfDue();
  }
  return { widths: meter.widths, printed: printedColumns(sheet, meter.isFilled) };
}

function openSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: Sheet,
  widths: readonly number[],
  {
    footer,
    stateInWords,
    setup,
  }: Pick<SheetWriting, 'footer' | 'stateInWords'> & { readonly setup: ReturnType<typeof pageSetup> },
): ExcelJS.Worksheet {
  const isTable = sheet.isPage !== true;
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.isHidden === true ? 'hidden' : 'visible',
    views: isTable
      ? [{ state: 'frozen', xSplit: sheet.frozenColumns ?? 0, ySplit: headerRow(sheet) }]
      : [{ showGridLines: false }],
    properties: tabColour(sheet),
    pageSetup: setup,
    headerFooter: {
      ...(sheet.notes === undefined
        ? {}
        : {
            oddHeader: `&L&${EDGE_POINTS} ${footerText(sheet.notes[0]!.replaceAll(BETWEEN_ENTRIES, ', '), LONGEST_HEADER)}\n`,
          }),
      oddFooter: `&L&${EDGE_POINTS} ${footerText(footer)}&C&${EDGE_POINTS} ${footerText(sheet.name)}${narrowedFooter(sheet)}&R&${EDGE_POINTS} ${footerText(stateInWords)} Page &P of &N`,
    },
  });
  worksheet.columns = widths.map((width, index) => ({
    width,
    hidden: sheet.columns[index]?.isHidden === true,
  }));
  return worksheet;
}

/**
 * Gives the number of a cell's style. There are eight such functions, for cells that wait to be loaded (4), and for rows
 * that begin a block (2) or are one line high (1).
 */
function cellStyles(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { columns, isPage = false }: Sheet) {
  const numbers = new Map<Partial<ExcelJS.Style>, number>();
  const numberOf = (style: Partial<ExcelJS.Style>): number => {
    const number = numbers.get(style) ?? styleNumber(workbook, style);
    numbers.set(style, number);
    return number;
  };
  return [0, 1, 2, 3, 4, 5, 6, 7].map((look): RowWriting['styleOf'] => {
    const looks = columns.map((column, index) =>
      stylesIn({
        wrap: column.wrap === true,
        isEditable: column.isEditable === true,
        isWaiting: look >= WAITING,
        beginsBlock: look % WAITING >= 2,
        isOneLine: look % 2 === 1,
        isPage,
        // The first column of a page has labels, unless it has sentences.
        isLabel: isPage && index === 0 && column.wrap !== true,
      }),
    );
    return (value, column) => numberOf(looks[column]!(value));
  });
}

const WAITING = 4;

/** The style of each cell of a row, some of which may wait to be loaded. */
function styleIn(
  styles: readonly RowWriting['styleOf'][],
  look: number,
  sheet: Sheet,
  row: number,
): RowWriting['styleOf'] {
  const plain = styles[look]!;
  if (sheet.edits === undefined && sheet.newRows === undefined) return plain;
  const waits = isWaiting(sheet, row);
  const waiting = styles[look + WAITING]!;
  return (cell, column) => (waits(column) ? waiting : plain)(cell, column);
}

/** The header of a table, beneath what a filter leaves of it. */
function headerXml(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: Sheet,
  widths: readonly number[],
  { texts, printed }: { readonly texts: SharedTexts; readonly printed: PrintedColumns },
): string {
  const headers = sheet.columns.map(({ header }) => header);
  const letters = headers.map((_, index) => columnLetters(index));
  const line = narrowedInWords(sheet);
  const above =
    line === null
      ? ''
      : rowXml(1, ONE_LINE, atEdge(line, printed), {
          ...{ letters, texts, styleOf: () => styleNumber(workbook, NARROWED_STYLE) },
        });
  const header = rowXml(headerRow(sheet), headerHeight(sheet, widths), headers, {
    ...{ letters, texts },
    styleOf: (_, column) => styleNumber(workbook, headerStyle(sheet.columns[column]!)),
  });
  return `${above}${header}`;
}

/** Columns whose headers can be those of a table. */
function distinctColumns(columns: Sheet['columns']): Sheet['columns'] {
  const headers = distinctHeaders(columns.map(({ header }) => header));
  return columns.map((column, index) => ({ ...column, header: headers[index]! }));
}

/** What the sheet brings along, and its table. */
function partsOfSheet(sheet: Sheet, tables: ReadonlyMap<string, string>): readonly SheetPart[] {
  const { name, columns, rows, parts = [] } = sheet;
  const table = tables.get(name);
  if (table === undefined) return parts;
  const headers = columns.map(({ header }) => header);
  return [...parts, tablePart({ name: table, headers, headerRow: headerRow(sheet), rows: rows.length })];
}

function addLists(worksheet: ExcelJS.Worksheet, sheet: Sheet): void {
  for (const [index, { list }] of sheet.columns.entries())
    if (list !== undefined) addList(worksheet, columnRange(sheet, index), list);
}

/** What the words of a column mean, which a reader sees who chooses its header. */
function addMeanings(worksheet: ExcelJS.Worksheet, sheet: Sheet): void {
  for (const [index, { header, words }] of sheet.columns.entries()) {
    if (words === undefined) continue;
    const message = { showInputMessage: true, promptTitle: header, prompt: meaningsInBrief(words) };
    addRule(worksheet, `${columnLetters(index)}${headerRow(sheet)}`, { type: 'any', ...message });
  }
}

/** Columns of letters beside one another share their rules. */
function wordRules(workbook: ExcelJS.stream.xlsx.WorkbookWriter, sheet: Sheet) {
  const { columns, rows } = sheet;
  if (rows.length === 0) return [];
  return columns.flatMap((column, index) => {
    const areLetters = column.hasLetters === true;
    if (areLetters && columns[index - 1]?.hasLetters === true) return [];
    let last = index;
    while (areLetters && columns[last + 1]?.hasLetters === true) last++;
    return listFills(column).map(({ word, fill }) => ({
      range: columnRange(sheet, index, last),
      word,
      style: ruleStyle(workbook, fill),
    }));
  });
}

/** The cells of a column beneath its header, or of several columns. */
function columnRange(sheet: Sheet, index: number, last = index): string {
  const [from, to] = [writtenRow(sheet, 0), writtenRow(sheet, sheet.rows.length - 1)];
  return `${columnLetters(index)}${from}:${columnLetters(last)}${to}`;
}

/** In red, as above the table, but without the filter where there is no room for all of it. */
function narrowedFooter(sheet: Sheet): string {
  const line = narrowedInWords(sheet);
  if (line === null) return '';
  const shown = line.length <= LONGEST_NARROWED ? line : line.slice(0, line.indexOf('.') + 1);
  return `&K${NARROWED_INK} ${footerText(shown, LONGEST_NARROWED)}`;
}

/** In a footer, `&` begins a code, so a text has it twice. Excel counts both. */
function footerText(text: string, longest = LONGEST_FOOTER): string {
  let shown = '';
  for (const letter of cleanText(text.slice(0, longest)).replaceAll(/\s+/g, ' ')) {
    const written = letter === '&' ? '&&' : letter;
    if (shown.length + written.length > longest) break;
    shown += written;
  }
  return shown;
}
