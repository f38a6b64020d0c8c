import { pageSetup } from '../../src/excel/page-setup.ts';
import { printedColumns } from '../../src/excel/printed-columns.ts';
import type { Sheet } from '../../src/excel/sheet.ts';
import { ColumnMeter } from '../../src/excel/sheet-layout.ts';

/** How many characters LibreOffice prints across a page of a sheet that takes several side by side. */
const ACROSS = 201;

/** How many pages side by side a sheet takes, each with its frozen columns. */
export function pagesAcross(sheet: Sheet): number {
  const meter = new ColumnMeter(sheet);
  for (const row of sheet.rows) meter.see(row);
  const printed = printedColumns(sheet, meter.isFilled);
  if (pageSetup(sheet, meter.widths, 'A4', printed).fitToPage === true) return 1;
  const widths = meter.widths.slice(printed.first, printed.last + 1);
  const frozen = Math.max(0, (sheet.frozenColumns ?? 0) - printed.first);
  const repeated = widths.slice(0, frozen).reduce((sum, width) => sum + width, 0);
  let pages = 1;
  let used = repeated;
  for (const width of widths.slice(frozen)) {
    if (used + width > ACROSS) {
      pages++;
      used = repeated;
    }
    used += width;
  }
  return pages;
}
