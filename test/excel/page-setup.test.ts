import { describe, expect, it } from 'vitest';
import { EDGE_POINTS, pageSetup } from '../../src/excel/page-setup.ts';
import { printedColumns } from '../../src/excel/printed-columns.ts';
import type { Sheet } from '../../src/excel/sheet.ts';
import { upgradedProvisionsSheet } from '../../src/excel/sheets/upgraded-provisions.ts';
import { upgradedRecordsSheet } from '../../src/excel/sheets/upgraded-records.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { readWorkbook } from './read-workbook.ts';
import { makeReport, sheetsOf } from './report-in-memory.ts';
import { PARAMETERS, WORLD } from './round-trip/edited-world.ts';

const column = (isHidden = false) => ({ header: 'A', width: 90, isHidden });
const sheetOf = (more: Partial<Sheet>): Sheet => ({
  name: 'S',
  rows: [],
  columns: [column(), column()],
  ...more,
});

describe('a printed sheet', () => {
  it('is one page wide where its text stays large enough, whatever its hidden columns hold', () => {
    const sheet = sheetOf({ columns: [column(), column(), column(true)] });
    expect(pageSetup(sheet, [90, 90, 90])).toMatchObject({
      ...{ paperSize: 9, orientation: 'landscape', printTitlesRow: '1:1' },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
  });

  it('takes pages side by side where it is wider, each with the columns that say which row it is', () => {
    const sheet = sheetOf({ columns: [column(), column(), column()], frozenColumns: 2 });
    expect(pageSetup(sheet, [90, 90, 90])).toMatchObject({
      ...{ paperSize: 9, fitToPage: false, scale: 70, pageOrder: 'overThenDown' },
      ...{ printTitlesRow: '1:1', printTitlesColumn: 'A:B' },
    });
  });

  it('takes more pages side by side on Letter, which is narrower', () => {
    const sheet = sheetOf({ frozenColumns: 1 });
    expect(pageSetup(sheet, [99, 99])).toMatchObject({ paperSize: 9, fitToPage: true });
    expect(pageSetup(sheet, [99, 99], 'LETTER')).toMatchObject({ paperSize: 1, fitToPage: false });
  });

  it('leaves out ids and empty columns to fill in where they are at an edge, and says so in no other way', () => {
    const columns = [
      { header: 'Id', width: 20, isKey: true },
      ...[
        { header: 'Ref', width: 20 },
        { header: 'Key', width: 20, isKey: true },
      ],
      ...[
        { header: 'Owner', width: 20, isEditable: true },
        { header: 'On', width: 20, isEditable: true },
      ],
    ];
    const row = ['law:1', '1', 'k', 'Head of Risk', null];
    const sheet = sheetOf({ columns, frozenColumns: 2, rows: [row, row] });
    const printed = printedColumns(sheet, [true, true, true, true, false]);
    expect(printed).toEqual({ first: 1, last: 3 });
    expect(pageSetup(sheet, [20, 20, 20, 20, 20], 'A4', printed)).toMatchObject({ printArea: 'B$1:D$3' });
    expect(pageSetup(sheet, [90, 90, 90, 90, 90], 'A4', printed)).toMatchObject({ printTitlesColumn: 'B:B' });
    expect(pageSetup(sheet, [20, 20, 20, 20, 20])).not.toHaveProperty('printArea');
  });

  it('is upright where it is a page to read', () => {
    const upright = { orientation: 'portrait', fitToPage: true };
    expect(pageSetup(sheetOf({ isPage: true }), [30, 100])).toMatchObject({ ...upright, fitToHeight: 0 });
    expect(pageSetup(sheetOf({ isPage: true, isOnePage: true }), [150, 150])).toMatchObject({
      ...upright,
      fitToHeight: 1,
    });
    // A page that is too wide for that, as the pivot table is.
    expect(pageSetup(sheetOf({ isPage: true }), [34, 180])).toMatchObject({
      ...upright,
      orientation: 'landscape',
    });
  });

  it('repeats what heads a table on a page', () => {
    const repeated = { printTitlesRow: '3:4', orientation: 'landscape' };
    expect(pageSetup(sheetOf({ isPage: true, heads: [3, 4] }), [34, 180])).toMatchObject(repeated);
    expect(pageSetup(sheetOf({ isPage: true }), [34, 180])).not.toHaveProperty('printTitlesRow');
  });

  it('is on the paper that is asked for, in every sheet of a workbook', async () => {
    const made = await makeReport('full', projectionOf(WORLD), { ...PARAMETERS, paper: 'LETTER' });
    if (!made.ok) throw new Error(made.problems[0]?.sentence);
    const { worksheets } = await readWorkbook(made.value.bytes);
    expect(new Set(worksheets.map(({ pageSetup: { paperSize } }) => paperSize))).toEqual(new Set([1]));
  });

  it('leaves headers and footers less room than their letters are high, so that no program fits it to them', () => {
    const { top, bottom, header, footer } = pageSetup(sheetOf({}), [90, 90]).margins!;
    const line = EDGE_POINTS / 72;
    expect(bottom - footer).toBeLessThan(line);
    // Its second line is empty.
    expect(top - header).toBeLessThan(2 * line);
  });

  it('has columns to repeat, should texts be so long that it takes pages side by side', async () => {
    const sheets = [
      ...(await sheetsOf('full', projectionOf(WORLD), PARAMETERS)),
      ...[upgradedRecordsSheet({ records: [] }), upgradedProvisionsSheet({ provisions: [], added: [] })],
    ];
    const bound = ({ columns }: Sheet) => columns.reduce((sum, { width }) => sum + width + 2, 0);
    const wide = sheets.filter((sheet) => sheet.isPage !== true && bound(sheet) > 187);
    expect(wide.filter(({ frozenColumns = 0 }) => frozenColumns === 0).map(({ name }) => name)).toEqual([]);
  });

  it('repeats columns wherever it takes pages side by side', async () => {
    const made = await makeReport('full', projectionOf(WORLD), PARAMETERS);
    if (!made.ok) throw new Error(made.problems[0]?.sentence);
    const workbook = await readWorkbook(made.value.bytes);
    const wide = workbook.worksheets.filter(({ pageSetup: { fitToPage } }) => fitToPage !== true);
    expect(wide.map(({ name }) => name)).toEqual(expect.arrayContaining(['SoA', 'Gaps']));
    for (const { name, pageSetup: setup } of wide)
      expect([name, setup.printTitlesColumn], name).toEqual([name, expect.stringMatching(/^[AB]:[A-E]$/)]);
  });
});
