import { describe, expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { pageSetup } from '../../src/excel/page-setup.ts';
import { printedColumns } from '../../src/excel/printed-columns.ts';
import type { Sheet } from '../../src/excel/sheet.ts';
import { ColumnMeter, rowHeight } from '../../src/excel/sheet-layout.ts';
import { PAPERS, type Paper } from '../../src/reports/paper.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { sheetsOf } from './report-in-memory.ts';

/** Width and height in inches. */
const PAPER: Readonly<Record<Paper, readonly [number, number]>> = { A4: [8.27, 11.69], LETTER: [8.5, 11] };
const POINTS = 72;
/** LibreOffice makes a column as many figures wide as Calibri has them at 11 points. Excel's are narrower: 5.25. */
const FIGURE = (1038 / 2048) * 11;
const TEXT = 10;
const SMALLEST = 7;

interface Printed {
  readonly name: string;
  readonly points: number;
  readonly isOnePageWide: boolean;
}

/** How large the letters of a sheet are on paper. */
function printed(sheet: Sheet, paper: Paper): Printed {
  const meter = new ColumnMeter(sheet);
  for (const row of sheet.rows) meter.see(row);
  const { widths } = meter;
  const area = printedColumns(sheet, meter.isFilled);
  const setup = pageSetup(sheet, widths, paper, area);
  const [short, long] = PAPER[paper];
  const { left, right, top, bottom } = setup.margins!;
  const isUpright = setup.orientation === 'portrait';
  const room = ((isUpright ? short : long) - left - right) * POINTS;
  const height = ((isUpright ? long : short) - top - bottom) * POINTS;
  let width = 0;
  for (let column = area.first; column <= area.last; column++)
    if (sheet.columns[column]!.isHidden !== true) width += widths[column]! * FIGURE;
  let rows = 0;
  for (const row of sheet.rows) rows += rowHeight(sheet, widths, row);
  const scale =
    setup.fitToPage === true
      ? Math.min(1, room / width, setup.fitToHeight === 1 ? height / rows : 1)
      : setup.scale! / 100;
  return { name: sheet.name, points: TEXT * scale, isOnePageWide: setup.fitToPage === true };
}

const SEED = projectionOf(await seedWorld());
const PARAMETERS = {
  ...{ systems: [null], frameworks: null, asOf: '2026-11-24', crosswalks: null },
  filter: EVERY_GAP,
};
const FULL = await sheetsOf('full', SEED, { ...PARAMETERS, since: { projection: SEED, asOf: '2026-08-24' } });
/** They say much of each row, and take pages side by side on either paper. */
const WIDE = [
  ...['Dashboard', ...SEED.organization.organization.frameworks, 'Gaps', 'SoA', 'Evidence register'],
  ...['Evidence by provision', 'AI systems', 'What changed', 'Source to target', 'Target to source', 'Facts'],
];

describe.each(PAPERS)('on %s', (paper) => {
  it('every sheet has letters of 7 points or more, and only those that say much of a row take pages side by side', () => {
    const sheets = FULL.map((sheet) => printed(sheet, paper));
    expect(sheets.filter(({ points }) => points < SMALLEST)).toEqual([]);
    expect(sheets.filter(({ isOnePageWide }) => !isOnePageWide).map(({ name }) => name)).toEqual(WIDE);
  });

  it('a board summary of much is one page of such letters all the same, and says how much more there is', async () => {
    const long = 'a long sentence that somebody wrote of it '.repeat(8);
    const frameworks = Array.from({ length: 12 }, (_, number) => ({
      slug: `law-of-a-country-far-away-with-a-long-name-${number}`,
      kind: 'LAW' as const,
      provisions: Array.from({ length: 9 }, (__, ref) => ({ ref: `Art. ${ref}`, title: long })),
    }));
    const projection = projectionOf(worldOf({ frameworks }));
    const [board] = await sheetsOf('gap', projection, {
      ...PARAMETERS,
      frameworks: frameworks.map(({ slug }) => slug),
    });
    expect(printed(board!, paper).points).toBeGreaterThanOrEqual(SMALLEST);
    const lines = Array.from(board!.rows, ([first]) => JSON.stringify(first)).join('\n');
    expect(lines).toMatch(/\d+ more frameworks of 12: see the other sheets\./);
    expect(lines).toMatch(/\d+ more gaps of 108: see the other sheets\./);
  });
});
