import { describe, expect, it } from 'vitest';
import { EVERY_GAP } from '../../../src/coverage/questions/gaps.ts';
import { csvOfSheet } from '../../../src/excel/csv-of-sheet.ts';
import { REPORT_KINDS } from '../../../src/reports/kind.ts';
import type { World } from '../../coverage/naive/world.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { worldOf } from '../../coverage/world-builder.ts';
import { lastTableRow, readWorkbook, shownSheets } from '../read-workbook.ts';
import { makeReport, sheetsOf } from '../report-in-memory.ts';

const world = worldOf({
  frameworks: [{ slug: 'law', kind: 'LAW', provisions: [{ ref: '1', kind: 'control' }, { ref: '2' }] }],
  crosswalks: [
    { source: 'law', target: 'law', mappings: [{ source: '1', target: '1;2', relationship: 'related' }] },
  ],
  systems: [{ id: 's' }],
  evidence: [{ id: 'e' }],
});
const PARAMETERS = {
  ...{ systems: [null, 's'], frameworks: null, asOf: '2026-11-24', crosswalks: null },
  filter: EVERY_GAP,
};

async function workbookOf(from: World, kind: (typeof REPORT_KINDS)[number]) {
  const report = await makeReport(kind, projectionOf(from), PARAMETERS);
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return { report: report.value, workbook: await readWorkbook(report.value.bytes) };
}

/** What the hidden cell of a row says, by row. */
function origins(workbook: Awaited<ReturnType<typeof readWorkbook>>, sheet: string): readonly string[] {
  const cells: string[] = [];
  const read = workbook.getWorksheet(sheet)!;
  const last = lastTableRow(read);
  read.eachRow((row, number) => number <= last && cells.push(row.getCell(row.cellCount).text));
  return cells;
}

describe('a workbook that can be edited', () => {
  it('says in a hidden column of each row what it was made from', async () => {
    const { workbook } = await workbookOf(world, 'full');
    const gaps = origins(workbook, 'Gaps');
    expect(gaps[0]).toBe('Round trip');
    expect(gaps.slice(1).map((cell) => JSON.parse(cell))).toMatchObject([
      { id: 'law:1', key: ['law', '1', null, null] },
      { id: 'law:2', key: ['law', '2', null, null] },
      { id: 'law:1@s', key: ['law', '1', 's', null] },
      { id: 'law:2@s', key: ['law', '2', 's', null] },
    ]);
    expect(JSON.parse(origins(workbook, 'SoA')[2]!)).toMatchObject({ id: 'law:1@s', key: ['law', '1', 's'] });
    expect(JSON.parse(origins(workbook, 'Evidence register')[1]!)).toMatchObject({ id: 'e', key: ['e'] });
    const [, row] = origins(workbook, 'Source to target');
    expect(JSON.parse(row!)).toMatchObject({
      id: 'x0: 1 → 1; 2',
      key: [world.catalogue.mappings[0]!.id, expect.any(String)],
    });
    for (const name of ['Gaps', 'SoA', 'Evidence register', 'Action plan', 'Source to target']) {
      const sheet = workbook.getWorksheet(name)!;
      expect(sheet.getColumn(sheet.columnCount).hidden).toBe(true);
    }
  });

  it('gives a row another digest only when its record is another one, wherever that stands', async () => {
    const said = async (change: object) => {
      const evidence = world.organization.evidence.map((record) => ({ ...record, ...change }));
      const changed = { ...world, organization: { ...world.organization, evidence } };
      return JSON.parse(origins((await workbookOf(changed, 'gap')).workbook, 'Evidence register')[1]!).base;
    };
    expect(await said({ position: 9 })).toBe(await said({}));
    expect(await said({ receivedOn: '2026-01-01' })).not.toBe(await said({}));
  });

  it('lists its rows on a hidden sheet, and that sheet neither on the cover nor among its rows', async () => {
    const { workbook, report } = await workbookOf(world, 'gap');
    expect(workbook.getWorksheet('Round trip')?.state).toBe('hidden');
    expect(shownSheets(workbook)).not.toContain('Round trip');
    expect(Object.keys(report.rows)).not.toContain('Round trip');
    const listed: unknown[] = [];
    workbook.getWorksheet('Round trip')!.eachRow((row) => listed.push(row.getCell(3).text));
    expect(listed).toContain('"law:1@s"');
    expect(JSON.parse(String(listed[1]))).toMatchObject({
      kind: 'gap',
      organization: 'acme',
      asOf: '2026-11-24',
    });
  });

  it('is neither a matrix nor what has no row', async () => {
    const hiddenIn = async (kind: 'crosswalk' | 'matrix', from: World) =>
      (await workbookOf(from, kind)).workbook.worksheets.filter(({ state }) => state !== 'visible').length;
    expect(await hiddenIn('matrix', world)).toBe(0);
    expect(await hiddenIn('crosswalk', world)).toBe(1);
    expect(await hiddenIn('crosswalk', { ...world, catalogue: { ...world.catalogue, mappings: [] } })).toBe(
      0,
    );
  });

  it('leaves all that out of the sheets as CSV', async () => {
    for (const kind of REPORT_KINDS) {
      const sheets = await sheetsOf(kind, projectionOf(world), PARAMETERS, []);
      for (const sheet of sheets) expect([...csvOfSheet(sheet)].join('')).not.toContain('Round trip');
    }
  });

  it('writes days before March 1900 as texts, since programs disagree about them', async () => {
    const evidence = [
      { ...world.organization.evidence[0]!, validFrom: '1899-12-31', validUntil: '1900-03-01' },
    ];
    const { workbook } = await workbookOf(
      { ...world, organization: { ...world.organization, evidence } },
      'gap',
    );
    const row = workbook.getWorksheet('Evidence register')!.getRow(2);
    expect(row.getCell(7).value).toBe('1899-12-31');
    expect(row.getCell(8).value).toEqual(new Date('1900-03-01T00:00:00Z'));
  });

  it('says in its legend which columns can be edited', async () => {
    const { workbook } = await workbookOf(world, 'statement-of-applicability');
    const legend: string[] = [];
    workbook.getWorksheet('Legend')!.eachRow((row) => legend.push(row.getCell(3).text));
    const told = 'You can edit the columns with a green header and load the workbook back with load-report:';
    expect(legend.slice(-2)).toEqual([
      `${told} Applicable, Justification, Driver, Owner, Last review, Approver, Approved on.`,
      `${told} Answer, By, On, Note.`,
    ]);
  });
});
