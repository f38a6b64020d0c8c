import { expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import { tooLargeSheets } from '../../src/excel/sheet-limits.ts';
import type { ReportKind } from '../../src/reports/kind.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { partsOf, readWorkbook } from './read-workbook.ts';
import { makeReport, writtenBytes } from './report-in-memory.ts';

function parametersOf(systems: readonly (string | null)[]) {
  return { systems, frameworks: null, asOf: '2026-11-24', crosswalks: null, filter: EVERY_GAP };
}

const MANY = {
  frameworks: [
    { slug: 'standard', provisions: Array.from({ length: 1_100 }, (_, number) => ({ ref: `${number}` })) },
  ],
  systems: Array.from({ length: 1_000 }, (_, number) => ({ id: `s${number}` })),
};

it.each<ReportKind>(['gap', 'matrix', 'full'])(
  'refuses the workbook %s whose facts do not fit a sheet, before they are computed, and says what to narrow',
  async (kind) => {
    const projection = projectionOf(worldOf(MANY));
    const systems = kind === 'matrix' ? [null] : [null, ...MANY.systems.map(({ id }) => id)];
    const report = await makeReport(kind, projection, parametersOf(systems));
    expect(report).toEqual({
      ok: false,
      problems: [
        {
          ...{ code: 'SHEET_TOO_LARGE', at: { in: 'field', path: 'frameworks' } },
          sentence:
            'The sheet Facts would have 1,101,100 rows, and a sheet takes at most 1,048,000. Name fewer frameworks or systems.',
        },
      ],
    });
  },
);

it('names every sheet that Excel would not open, and what makes it smaller', () => {
  const columns = [{ header: 'A', width: 10 }];
  const rows = { length: 1_048_576, at: () => undefined, *[Symbol.iterator]() {} };
  const wide = Array.from({ length: 16_385 }, () => ({ header: 'A', width: 10 }));
  const problems = tooLargeSheets([
    { name: 'Gaps', columns, rows },
    { name: 'Action plan', columns, rows },
    { name: 'Matrix', columns: wide, rows: [] },
    { name: 'Facts', columns, rows: { ...rows, length: 1_048_000 } },
    { name: 'Evidence by provision', columns, rows: { ...rows, length: 1_048_001 } },
  ]);
  expect(problems.map(({ sentence }) => sentence)).toEqual([
    'The sheet Gaps would have 1,048,576 rows, and a sheet takes at most 1,048,000. Name fewer frameworks or systems.',
    'The sheet Action plan would have 1,048,576 rows, and a sheet takes at most 1,048,000. Ask for the actions of one owner.',
    'The sheet Matrix would have 16,385 columns, and a sheet takes at most 16,384. Name fewer frameworks or systems.',
    'The sheet Evidence by provision would have at least 1,048,001 rows, and a sheet takes at most 1,048,000. Name fewer frameworks or systems.',
  ]);
});

it('writes at most 65,530 links in a sheet, and the other cells as texts', async () => {
  const rows = Array.from({ length: 65_540 }, (_, number) => [
    { link: number, to: { sheet: 'Other', row: 1 } },
    { address: 'https://example.org/' },
  ]);
  const columns = ['A', 'B'].map((header) => ({ header, width: 10 }));
  const bytes = await writtenBytes(
    { name: 'Links', columns, rows: rows.slice(0, 32_770) },
    { name: 'Other', columns, rows },
  );
  const links = [...partsOf(bytes)].flatMap(([name, xml]) =>
    name.startsWith('xl/worksheets/sheet') ? [xml.split('<hyperlink ').length - 1] : [],
  );
  expect(links).toEqual([65_530, 65_530]);
  const workbook = await readWorkbook(bytes);
  expect(workbook.getWorksheet('Links')?.getCell('B32770').text).toBe('https://example.org/');
  expect(workbook.getWorksheet('Links')?.getCell('A32773').text).toBe(
    'Only the first 65,530 of 65,540 links of this sheet lead somewhere: Excel takes no more. The other cells show the same texts.',
  );
});
