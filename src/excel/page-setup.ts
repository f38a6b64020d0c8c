import type ExcelJS from 'exceljs';
import { columnLetters } from '../model/column-letters.ts';
import type { Paper } from '../reports/paper.ts';
import { linesBeneath, roomBeneath } from './lines-beneath.ts';
import type { PrintedColumns } from './printed-columns.ts';
import { headerRow, type Sheet, writtenRow } from './sheet.ts';

/** How large the letters of headers and footers are. */
export const EDGE_POINTS = 10;

/**
 * In inches. A footer has less room than its letters are large, and a header, whose second line is empty, less than twice
 * that. LibreOffice then takes the room as it is. It would fit a larger one to the text, once to count the pages and
 * once to print them, and the two heights differ by a part of a point: a row that just fits was counted on a page of its
 * own, which then stayed blank.
 */
const MARGINS = { left: 0.25, right: 0.25, top: 0.5, bottom: 0.6, header: 0.24, footer: 0.47 };
/** ECMA-376, part 1, 18.3.1.63. */
const NUMBERS: Readonly<Record<Paper, number>> = { A4: 9, LETTER: 1 };

/** The smallest scale at which text of 10 points is still printed at 7 points. In percent. */
const SMALLEST_SCALE = 70;
/** The height of Letter, which is the shorter paper, in inches. */
const SHORTER = 11;
const POINTS = 72;
/** Rows that are this high together fit on one upright page of either paper at that scale, in points. */
export const ONE_PAGE_HEIGHT = ((SHORTER - MARGINS.top - MARGINS.bottom) * POINTS * 100) / SMALLEST_SCALE;
/**
 * A landscape page has room for this many characters at that scale. There is some more: LibreOffice makes a sheet that
 * must fit a page up to three percent smaller than it would have to.
 */
const PAGE_WIDTHS: Readonly<Record<Paper, number>> = { A4: 199, LETTER: 187 };
/** An upright page has room for this many. */
const UPRIGHT_WIDTHS: Readonly<Record<Paper, number>> = { A4: 138, LETTER: 142 };

/**
 * How a sheet is printed: one page wide where its text is then at least 7 points high. A wider table takes pages
 * side by side, and each of them begins with the columns that say which row it is. A page to read is upright, unless it
 * is too wide for that. One that must fit on one page is always upright.
 *
 * @param widths of its columns, in characters
 * @param printed all columns, if nothing is said
 */
export function pageSetup(
  sheet: Sheet,
  widths: readonly number[],
  on: Paper = 'A4',
  printed: PrintedColumns = { first: 0, last: widths.length - 1 },
): Partial<ExcelJS.PageSetup> {
  const paper = { paperSize: NUMBERS[on], margins: MARGINS };
  const onePageWide = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  if (sheet.isPage === true) {
    if (sheet.isOnePage === true)
      return { ...paper, ...onePageWide, fitToHeight: 1, orientation: 'portrait' };
    const isUpright = widths.reduce((sum, each) => sum + each, 0) <= UPRIGHT_WIDTHS[on];
    const { heads } = sheet;
    const repeated = heads === undefined ? {} : { printTitlesRow: `${heads[0]}:${heads[1]}` };
    return { ...paper, ...onePageWide, ...repeated, orientation: isUpright ? 'portrait' : 'landscape' };
  }
  const table = {
    ...({ ...paper, orientation: 'landscape', printTitlesRow: `1:${headerRow(sheet)}` } as const),
    ...printArea(sheet, printed),
  };
  const { first, last } = printed;
  const width = widths.reduce(
    (sum, each, index) =>
      index < first || index > last || sheet.columns[index]?.isHidden === true ? sum : sum + each,
    0,
  );
  if (width <= PAGE_WIDTHS[on]) return { ...table, ...onePageWide };
  const sideBySide = { fitToPage: false, scale: SMALLEST_SCALE, pageOrder: 'overThenDown' } as const;
  const { frozenColumns = 0 } = sheet;
  if (frozenColumns <= first) return { ...table, ...sideBySide };
  const titles = `${columnLetters(first)}:${columnLetters(frozenColumns - 1)}`;
  return { ...table, ...sideBySide, printTitlesColumn: titles };
}

/** The range that is printed, where columns that could be seen are left out of it. */
function printArea(sheet: Sheet, { first, last }: PrintedColumns): Partial<ExcelJS.PageSetup> {
  const isWhole = sheet.columns.every(
    ({ isHidden }, index) => isHidden === true || (index >= first && index <= last),
  );
  if (isWhole) return {};
  const beneath = linesBeneath(sheet).length;
  const rows = Math.max(1, sheet.rows.length + (beneath === 0 ? 0 : roomBeneath(sheet) + beneath));
  // exceljs writes the first dollar sign of each cell only; LibreOffice takes no relative cell for an area.
  return { printArea: `${columnLetters(first)}$1:${columnLetters(last)}$${writtenRow(sheet, rows - 1)}` };
}
