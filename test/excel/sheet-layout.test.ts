import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../../src/excel/sheet.ts';
import { ColumnMeter } from '../../src/excel/sheet-layout.ts';

/** The width of a column, at most 10 figures wide, with one cell in it. */
function widthWith(cell: Cell): number {
  const sheet: Sheet = { name: 'S', columns: [{ header: 'Ref', width: 10, wrap: true }], rows: [[cell]] };
  const meter = new ColumnMeter(sheet);
  meter.see([cell]);
  return meter.widths[0]!;
}

describe('the width of a column', () => {
  it('is as large as its texts need, up to what it takes at most', () => {
    expect(widthWith('MEASURE 2')).toBe(11);
    expect(widthWith('MEASURE 2.10 and 2.11')).toBe(12);
  });

  it('is large enough for a link, which LibreOffice does not wrap, unless the link is very long', () => {
    const link = (text: string): Cell => ({ link: text, to: { sheet: 'S', row: 2 } });
    expect(widthWith(link('MEASURE 2.10'))).toBe(14);
    expect(widthWith(link('a'.repeat(300)))).toBe(26);
  });
});
