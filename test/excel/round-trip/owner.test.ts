import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readEditedWorkbook } from '../../../src/excel/round-trip/edited-workbook.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { evaluate, lastTableRow, partsOf, readWorkbook } from '../read-workbook.ts';
import { edited, exported, loadBack, PARAMETERS, told, WORLD } from './edited-world.ts';

const OWNER = 'Head of Quality';
const [EVIDENCE] = WORLD.organization.evidence;
const [ACTION] = WORLD.organization.actions;
const projection = projectionOf({
  ...WORLD,
  organization: {
    ...WORLD.organization,
    evidence: WORLD.organization.evidence.map((record) => ({
      ...record,
      owner: record === EVIDENCE ? OWNER : 'Head of Risk',
    })),
    actions: [
      ...WORLD.organization.actions,
      { ...ACTION!, id: 'acme/ACT-02', localId: 'ACT-02', ref: 'A.2', owner: 'Head of Risk', position: 2 },
      { ...ACTION!, id: 'acme/ACT-03', localId: 'ACT-03', ref: 'A.2', owner: null, position: 3 },
    ],
  },
});
const narrowed = (owner: string) =>
  exported(projection, 'full', { ...PARAMETERS, filter: { ...PARAMETERS.filter, owner } });

/** Every sheet of which the owner has some rows and not all. */
const NARROWED = [
  ...['std', 'Gaps', 'Questions', 'Evidence register', 'Action plan'],
  ...['AI systems', 'Facts'],
];

/** In the first column that is printed. */
function lineAbove(sheet: ExcelJS.Worksheet): string {
  return sheet.getCell('A1').text || sheet.getCell('B1').text;
}

async function ids(bytes: Buffer, sheet: string) {
  const table = (await readWorkbook(bytes)).getWorksheet(sheet)!;
  // Beneath the header, and beneath what a filter leaves.
  const first = lineAbove(table).startsWith('Only ') ? 3 : 2;
  const values = table.getColumn(1).values.slice(first);
  // An empty row is between the table and what its words mean.
  const end = [...values.keys()].find((index) => values[index] == null) ?? values.length;
  return values.slice(0, end).map((value) => String(value));
}

describe('a report that is narrowed to an owner', () => {
  it('says how many rows are listed at the foot of the pages of each sheet that it narrows, and has no pivot table of a part', async () => {
    const { worksheets } = await readWorkbook(await narrowed(OWNER));
    expect(worksheets.map(({ name }) => name)).not.toContain('Pivot');
    const feet = worksheets.flatMap(({ name, headerFooter: { oddFooter } }) =>
      NARROWED.includes(name) ? [/&K9C0006 (.*?)&R/.exec(oddFooter ?? '')?.[1]] : [],
    );
    expect(feet).toEqual(
      NARROWED.map(() => expect.stringMatching(/^Only \d+ of \d+ rows? (is|are) listed here\.$/)),
    );
  });

  it('lists the records of the owner, whatever the letter case, and its cover names the sheets', async () => {
    for (const owner of [OWNER, 'head of quality']) {
      const bytes = await narrowed(owner);
      expect(await ids(bytes, 'Action plan')).toEqual(['ACT-01']);
      expect(await ids(bytes, 'Evidence register')).toEqual(['E-1']);
      const cover = (await readWorkbook(bytes)).getWorksheet('Cover')!;
      const said = cover.getColumn(2).values.map(String).join('\n');
      expect(said).toContain(`${owner} is responsible for: ${NARROWED.join(', ')}.`);
    }
  });

  it('lists the controls whose decision has the owner', async () => {
    const controls = async (owner: string) => (await ids(await narrowed(owner), 'SoA')).length;
    expect([await controls(OWNER), await controls('Head of Risk')]).toEqual([4, 0]);
  });

  it('is loaded back, and leaves the records of others alone', async () => {
    const file = await edited(await narrowed(OWNER), ({ cell }) => {
      cell('Action plan', 'ACT-01', 'Title').value = 'Write it down twice';
    });
    const loaded = await loadBack(projection, file);
    if (!loaded.ok) throw new Error(told(loaded).join('\n'));
    expect(loaded.differences.map(({ id, column, to }) => [id, column, to])).toEqual([
      ['ACT-01', 'Title', 'Write it down twice'],
    ]);
    const { actions } = loaded.projection.organization.records;
    expect(actions.get('acme/ACT-02')?.owner).toBe('Head of Risk');
  });

  it('says in red above each narrowed sheet, and at the foot of its pages, what is left of it', async () => {
    const bytes = await narrowed(OWNER);
    const workbook = await readWorkbook(bytes);
    const said = new Map(
      workbook.worksheets
        .map((sheet) => [sheet.name, lineAbove(sheet)] as const)
        .filter(([, line]) => line.startsWith('Only ')),
    );
    expect([...said.keys()]).toEqual(NARROWED);
    for (const line of said.values())
      expect(line).toMatch(/^Only \d+ of \d+ rows? (is|are) listed here\. Filter: .*Head of Quality\.$/);
    expect(said.get('Action plan')).toBe('Only 1 of 3 rows is listed here. Filter: owner Head of Quality.');
    const line = workbook.getWorksheet('Action plan')!.getCell('A1');
    expect(line.font.color?.argb).toBe('FF9C0006');
    const feet = [...partsOf(bytes)].filter(([, xml]) => xml.includes('&amp;K9C0006 Only '));
    expect(feet.length).toBe(NARROWED.length);
    expect(workbook.getWorksheet('Matrix')!.getCell('A1').text).toBe('Framework');
  });

  it('has a link to a row only where the row is left', async () => {
    const bytes = await narrowed(OWNER);
    const workbook = await readWorkbook(bytes);
    const links = [...partsOf(bytes)].flatMap(([, xml]) => [
      ...xml.matchAll(/<hyperlink ref="([A-Z]+\d+)" location="'([^']+)'!A(\d+)"/g),
    ]);
    expect(links.length).toBeGreaterThan(NARROWED.length);
    for (const [, , name, row] of links)
      expect(Number(row)).toBeLessThanOrEqual(workbook.getWorksheet(name!)!.rowCount);
    expect(links.map(([, ...link]) => link)).toContainEqual(['C3', 'Gaps', '3']);
  });

  it('is loaded back without a word where sheets have nothing of the owner', async () => {
    const read = await readEditedWorkbook(await narrowed('Nobody we know'));
    expect(read.ok && read.value.notes).toEqual([]);
  });

  it('has the figures of the whole on the dashboard, and those of what is listed beside them', async () => {
    const dashboardOf = async (bytes: Buffer) => {
      const workbook = await readWorkbook(bytes);
      const sheet = workbook.getWorksheet('Dashboard')!;
      const headers = new Map<string, number>();
      sheet.getRow(1).eachCell((cell, column) => headers.set(cell.text, column));
      const figure = (row: number, header: string) => sheet.getCell(row, headers.get(header)!);
      return { workbook, sheet, headers, figure };
    };
    const whole = await dashboardOf(await exported(projection));
    const part = await dashboardOf(await narrowed(OWNER));
    const rows = [...Array(lastTableRow(whole.sheet) - 1).keys()].map((row) => row + 2);
    for (const row of rows)
      for (const header of [...whole.headers.keys()].slice(4)) {
        const { result, value } = part.figure(row, header);
        expect([header, result ?? value]).toEqual([header, whole.figure(row, header).result]);
      }
    const listed = (header: string) =>
      rows
        .map((row) => part.figure(row, `${header}: of these listed here`))
        .map((cell) => {
          expect(evaluate(part.workbook, part.sheet, cell.formula)).toBe(cell.result);
          return Number(cell.result);
        });
    const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
    const gaps = [1, 2, 3, 4, 5].map((urgency) => sum(listed(`Urgency ${urgency}`)));
    expect(sum(gaps)).toBe((await ids(await narrowed(OWNER), 'Gaps')).length);
    const statuses = [...whole.headers.keys()].slice(4, whole.headers.get('Applies')! - 1);
    const left = (await ids(await narrowed(OWNER), 'std')).length;
    expect(sum(statuses.map((status) => sum(listed(status))))).toBe(left);
  });
});
