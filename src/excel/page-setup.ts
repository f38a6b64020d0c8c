import type ExcelJS from 'exceljs';
import { columnLetters } from '../model/column-letters.ts';
import type { Paper } from '../reports/paper.ts';
import { headerRow, type Sheet } from './sheet.ts';

/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** ECMA-376, part 1, 18.3.1.63. */
const NUMBERS: Readonly<Record<Paper, number>> = { A4: 9, LETTER: 1 };

/** The smallest scale at which text of 10 points is still printed at 7 points. In percent. */
const SMALLEST_SCALE = 70;
/** A landscape page has room for this many characters at that scale. */
const PAGE_WIDTHS: Readonly<Record<Paper, number>> = { A4: 200, LETTER: 187 };

/**
 * How a sheet is printed: one page wide where its text is then at least 7 points high. A wider table takes pages
 * side by side, and each of them begins with the columns that say which row it is.
 *
 * @param widths of its columns, in characters
 */
export function pageSetup(
  sheet: Sheet,
  widths: readonly number[],
  on: Paper = 'A4',
): Partial<ExcelJS.PageSetup> {
  const paper = { paperSize: NUMBERS[on], margins: MARGINS };
  const onePageWide = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  if (sheet.isPage === true) {
    const fitToHeight = sheet.isOnePage === true ? 1 : 0;
    return { ...paper, ...onePageWide, fitToHeight, orientation: 'portrait' };
  }
  const table = { ...paper, orientation: 'landscape', printTitlesRow: `1:${headerRow(sheet)}` } as const;
  const shown = widths.filter((_, index) => sheet.columns[index]?.isHidden !== true);
  if (shown.reduce((sum, width) => sum + width, 0) <= PAGE_WIDTHS[on]) return { ...table, ...onePageWide };
  const sideBySide = { fitToPage: false, scale: SMALLEST_SCALE, pageOrder: 'overThenDown' } as const;
  const { frozenColumns = 0 } = sheet;
  if (frozenColumns === 0) return { ...table, ...sideBySide };
  return { ...table, ...sideBySide, printTitlesColumn: `A:${columnLetters(frozenColumns - 1)}` };
}
