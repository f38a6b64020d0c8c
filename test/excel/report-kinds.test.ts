import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import type { LoggedChange } from '../../src/excel/report-answers.ts';
import { COVERAGE_STATUSES } from '../../src/model/coverage.ts';
import { HEADING_WORDS } from '../../src/model/glossary/heading-words.ts';
import { REPORT_KINDS, REPORT_TITLES, type ReportKind } from '../../src/reports/kind.ts';
import { seedWorld } from '../content/seed-world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { lastTableRow, readWorkbook, shownSheets } from './read-workbook.ts';
import { makeReport, sheetsOf } from './report-in-memory.ts';

const world = await seedWorld();
const projection = projectionOf(world);
const PARAMETERS = {
  systems: [null, 'hiring-screener'],
  frameworks: ['iso-iec-42001-2023', 'eu-ai-act-2024-1689'],
  asOf: '2026-11-24',
  crosswalks: null,
  filter: EVERY_GAP,
};
const CHANGES: readonly LoggedChange[] = [
  {
    ...{ ledger: 'northbridge', seq: 1, at: '2026-11-24T00:00:00.000Z', actor: '=1+1' },
    ...{ operation: 'loadOrganization', facts: 644, hash: 'f'.repeat(64) },
  },
];

/** Headers of columns in which only words of closed sets stand. */
const CLOSED_SETS = new Set([
  ...['Status', 'Status when applicable', 'Not applicable because', 'Extent', 'Driver', 'Presence'],
  ...['Status of the action', 'On the date', 'Relationship', 'Confidence', 'Row status', 'Basis'],
  ...['Asked of', 'Answer', 'Verdict', 'Adjusted relationship'],
]);

async function made(kind: ReportKind, of = projection) {
  const report = await makeReport(kind, of, PARAMETERS, CHANGES);
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return report.value;
}

const workbooks = new Map<ReportKind, Promise<ExcelJS.Workbook>>();

/** The workbook of a kind as another reader sees it, read once for all tests. */
function workbookOf(kind: ReportKind): Promise<ExcelJS.Workbook> {
  const read = workbooks.get(kind) ?? made(kind).then(({ bytes }) => readWorkbook(bytes));
  workbooks.set(kind, read);
  return read;
}

describe('the legend', () => {
  it.each(REPORT_KINDS)(
    'of the workbook %s explains every heading, apart from statuses and names of systems',
    async (kind) => {
      const sheets = await sheetsOf(kind, projection, PARAMETERS, CHANGES);
      const names = new Set([
        ...COVERAGE_STATUSES.map((status) => status.replaceAll('_', ' ')),
        ...projection.organization.systems.map(({ system }) => system.localId),
      ]);
      const headers = sheets.flatMap(({ columns }) => columns.map(({ header }) => header));
      const unexplained = headers.filter(
        (header) =>
          !names.has(header) && !header.startsWith('Gaps, urgency') && !(header in HEADING_WORDS.words),
      );
      expect(unexplained).toEqual([]);
    },
  );
});

describe('the workbooks', () => {
  it.each([
    [
      'gap',
      [
        'Board summary',
        'Cover',
        'Legend',
        'Dashboard',
        'iso-iec-42001-2023',
        'eu-ai-act-2024-1689',
        'Gaps',
        'Plan',
        'Forecast',
        'Chart figures',
        'Questions',
        'Evidence register',
        'Action plan',
        'Facts',
        'Pivot',
        'Change log',
      ],
    ],
    [
      'statement-of-applicability',
      [
        ...['Document control', 'Cover', 'Legend', 'SoA', 'Defects', 'Evidence by provision', 'Questions'],
        ...['AI systems', 'Applied controls', 'Suppliers'],
      ],
    ],
    [
      'crosswalk',
      [
        'Cover',
        'Legend',
        'Source to target',
        'Target to source',
        'Unmapped source',
        'Unmapped target',
        'Contradictions',
      ],
    ],
    [
      'evidence-register',
      ['Cover', 'Legend', 'Evidence register', 'Evidence by provision', 'Evidence record', 'Expiring'],
    ],
    ['matrix', ['Cover', 'Legend', 'Matrix', 'Provision by system', 'Facts', 'Pivot']],
  ] as const)('%s has its sheets, and says on the cover what it is', async (kind, names) => {
    const workbook = await workbookOf(kind);
    expect(shownSheets(workbook)).toEqual(names);
    expect(workbook.getWorksheet('Cover')?.getCell('A1').value).toBe(REPORT_TITLES[kind]);
  });

  it('full has every sheet of the others, each once', async () => {
    const names = (await workbookOf('full')).worksheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const kind of REPORT_KINDS) {
      for (const { name } of (await workbookOf(kind)).worksheets) expect(names).toContain(name);
    }
  });

  it.each(REPORT_KINDS)('%s is the same, byte for byte, when it is made again', async (kind) => {
    const [first, second] = [await made(kind), await made(kind, projectionOf(world))];
    expect(second.contentSha256).toBe(first.contentSha256);
    expect(second.sha256).toBe(first.sha256);
  });

  it.each(REPORT_KINDS)('%s explains every word of a closed set that stands in it', async (kind) => {
    const workbook = await workbookOf(kind);
    const explained = new Set<string>();
    workbook.getWorksheet('Legend')!.eachRow((row) => void explained.add(row.getCell(2).text));
    for (const sheet of workbook.worksheets) {
      sheet.getRow(1).eachCell(({ text: header }, column) => {
        if (!CLOSED_SETS.has(header)) return;
        sheet.getColumn(column).eachCell(({ text }, row) => {
          if (row > 1 && text !== '') expect(explained, `${sheet.name}, ${header}`).toContain(text);
        });
      });
    }
  });

  it('counts on the dashboard what a reader of the coverage sheets would count', async () => {
    const workbook = await workbookOf('gap');
    const dashboard = workbook.getWorksheet('Dashboard')!;
    for (let row = 2; row <= lastTableRow(dashboard); row++) {
      const framework = dashboard.getRow(row).getCell(1).text;
      const scope = dashboard.getRow(row).getCell(3).text;
      const counted = new Map<string, number>();
      workbook.getWorksheet(framework)!.eachRow((line, number) => {
        if (number === 1 || line.getCell('C').text !== scope) return;
        const status = line.getCell('F').text;
        counted.set(status, (counted.get(status) ?? 0) + 1);
      });
      for (const [index, status] of COVERAGE_STATUSES.entries()) {
        const cell = dashboard.getRow(row).getCell(index + 5);
        expect(cell.formula).toMatch(/^COUNTIFS\(/);
        expect(cell.result ?? 0).toBe(counted.get(status) ?? 0);
      }
    }
  });

  it('lists what each control of the statement of applicability lacks, and only that', async () => {
    const workbook = await workbookOf('statement-of-applicability');
    const controls = workbook.getWorksheet('SoA')!;
    const columns = new Map<string, number>();
    controls.getRow(1).eachCell((cell, column) => columns.set(cell.text, column));
    const lacking = new Set<string>();
    const last = lastTableRow(controls);
    controls.eachRow((row, number) => {
      if (number === 1 || number > last) return;
      const text = (header: string): string => row.getCell(columns.get(header)!).text;
      const lacks = (defect: string): unknown => lacking.add(`${text('Control')} ${text('Scope')} ${defect}`);
      const inForce = /\(IN_FORCE/.test(text('Evidence'));
      if (text('Applicable') === '') {
        lacks('NOT_DECIDED');
        return;
      }
      if (text('Justification') === '') lacks('NO_JUSTIFICATION');
      if (text('Driver') === '') lacks('NO_DRIVER');
      if (text('Owner') === '') lacks('NO_OWNER');
      if (text('Approver') === '') lacks('NOT_APPROVED');
      else if (
        text('Approved on') !== '' &&
        row.getCell(columns.get('Approved on')!).value! < row.getCell(columns.get('Decided on')!).value!
      )
        lacks('NOT_APPROVED_SINCE_CHANGE');
      if (text('Applicable') === 'no' && inForce) lacks('EXCLUDED_BUT_EVIDENCED');
      if (text('Applicable') === 'yes' && !inForce) lacks('NO_EVIDENCE_IN_FORCE');
    });
    const told = new Set<string>();
    workbook.getWorksheet('Defects')!.eachRow((row, number) => {
      if (number > 1) told.add(`${row.getCell(2).text} ${row.getCell(4).text} ${row.getCell(6).text}`);
    });
    expect(last).toBe(1 + 2 * 38);
    expect([...told].filter((each) => !each.endsWith('REVIEW_OVERDUE')).toSorted()).toEqual(
      [...lacking].toSorted(),
    );
    expect(told.size).toBeGreaterThan(0);
  });
});
