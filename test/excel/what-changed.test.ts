import { describe, expect, it } from 'vitest';
import { findDifference } from '../../src/coverage/questions/difference.ts';
import { EVERY_GAP } from '../../src/coverage/questions/gaps.ts';
import type { WorkbookParameters } from '../../src/excel/report-answers.ts';
import { readExportedState } from '../../src/excel/round-trip/read-exported-state.ts';
import { type Sheet, textOf } from '../../src/excel/sheet.ts';
import type { ReportKind } from '../../src/reports/kind.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { makeReport, sheetsOf } from './report-in-memory.ts';

const FRAMEWORKS = [
  { slug: 'std', provisions: [{ ref: '1' }, { ref: '2' }, { ref: '3', level: 'SYSTEM' as const }] },
];
const SYSTEMS = [{ id: 's' }];
const before = projectionOf(
  worldOf({
    ...{ frameworks: FRAMEWORKS, systems: SYSTEMS },
    evidence: [{ id: 'E-1' }],
    supports: [{ evidence: 'E-1', to: 'std:1' }],
  }),
);
const now = projectionOf(
  worldOf({
    ...{ frameworks: FRAMEWORKS, systems: SYSTEMS },
    evidence: [{ id: 'E-1', status: 'DRAFT' }, { id: 'E-2' }, { id: 'E-3', systems: ['s'] }],
    supports: [
      { evidence: 'E-2', to: 'std:2' },
      { evidence: 'E-3', to: 'std:3' },
    ],
  }),
);
const PARAMETERS: WorkbookParameters = {
  ...{ systems: [null, 's'], frameworks: null, asOf: '2026-11-24', crosswalks: null, filter: EVERY_GAP },
  since: { projection: before, asOf: '2026-08-24' },
};

async function sheetOf(kind: ReportKind, name: string, parameters = PARAMETERS): Promise<Sheet | undefined> {
  const sheets = await sheetsOf(kind, now, parameters);
  return sheets.find((sheet) => sheet.name === name);
}

function rowsOf(sheet: Sheet | undefined): readonly (readonly string[])[] {
  return [...(sheet?.rows ?? [])].map((cells) => cells.map(textOf));
}

describe('the sheet of what changed', () => {
  it.each(['gap', 'full'] as const)('shows in the workbook %s what the difference answers', async (kind) => {
    const choice = { asOf: '2026-11-24', crosswalks: null };
    const expected = [null, 's'].flatMap((system) => {
      const from = { projection: before, choice: { ...choice, asOf: '2026-08-24' } };
      const found = findDifference(
        now,
        { system, ...choice },
        { from, to: { projection: now, choice } },
        null,
      );
      if (!found.ok) throw new Error(found.problems[0]?.sentence);
      return found.value.changes.map(({ framework, ref, change, from: was, to: is }) => [
        ...[framework, ref, system ?? 'organization', change, was.status, is.status],
      ]);
    });
    const rows = rowsOf(await sheetOf(kind, 'What changed'));
    expect(rows.map((row) => [0, 1, 3, 5, 6, 9].map((column) => row[column]))).toEqual(expected);
    expect(expected).toEqual([
      ['std', '1', 'organization', 'WORSE', 'COVERED', 'GAP'],
      ['std', '2', 'organization', 'BETTER', 'GAP', 'COVERED'],
      ['std', '3', 'organization', 'BETTER', 'GAP', 'COVERED'],
      ['std', '1', 's', 'WORSE', 'COVERED', 'GAP'],
      ['std', '2', 's', 'BETTER', 'GAP', 'COVERED'],
      ['std', '3', 's', 'BETTER', 'GAP', 'COVERED'],
    ]);
  });

  it('links each provision to its row of coverage', async () => {
    const sheet = await sheetOf('gap', 'What changed');
    expect([...(sheet?.rows ?? [])].at(-1)?.[1]).toEqual({ link: '3', to: { sheet: 'std', row: 7 } });
  });

  it('is there only where the report is compared, and its words are explained', async () => {
    const { since, ...alone } = PARAMETERS;
    expect(since).toBeDefined();
    expect(await sheetOf('gap', 'What changed', alone)).toBeUndefined();
    const words = rowsOf(await sheetOf('gap', 'Legend')).map(([, word]) => word);
    expect(words).toEqual(expect.arrayContaining(['BETTER', 'WORSE', 'APPLICABILITY', 'Status before']));
    const wordsAlone = rowsOf(await sheetOf('gap', 'Legend', alone)).map(([, word]) => word);
    expect(wordsAlone).not.toContain('APPLICABILITY');
  });

  it('says when nothing changed', async () => {
    const since = { projection: now, asOf: '2026-11-24' };
    const sheet = await sheetOf('gap', 'What changed', { ...PARAMETERS, since });
    expect(sheet?.rows).toHaveLength(0);
    expect(sheet?.whenEmpty).toMatch(/^No status differs/);
  });

  it('has a cover that names the other state, or says that the workbook compares nothing', async () => {
    const compared = async (kind: ReportKind) =>
      rowsOf(await sheetOf(kind, 'Cover')).find(([what]) => what === 'Compared with')?.[1];
    const { catalogue, organization } = before.state;
    expect(await compared('gap')).toBe(
      [
        'the answers for 2026-08-24',
        `catalogue: change ${catalogue.seq}, ${catalogue.hash}`,
        `organization: change ${organization.seq}, ${organization.hash}`,
        'assessable provisions that are not compared: 0 existed only then, 0 exist only now',
      ].join('\n'),
    );
    expect(await compared('matrix')).toBe(
      'This workbook has no sheet of what changed, so it is compared with nothing.',
    );
  });

  it('is refused where the earlier records lack a crosswalk that is named', async () => {
    const crosswalks = [{ slug: 'c', source: 'std', target: 'std', mappings: [] }];
    const later = projectionOf(worldOf({ frameworks: FRAMEWORKS, crosswalks }));
    const made = await makeReport('gap', later, { ...PARAMETERS, systems: [null], crosswalks: ['c'] });
    expect(made).toMatchObject({
      ok: false,
      problems: [{ at: { in: 'field', path: 'since' }, code: 'UNKNOWN_CROSSWALK' }],
    });
  });
});

describe('the state of a workbook', () => {
  async function bytesOf(kind: ReportKind): Promise<Buffer> {
    const made = await makeReport(kind, now, PARAMETERS);
    if (!made.ok) throw new Error(made.problems[0]?.sentence);
    return made.value.bytes;
  }

  it.each(['gap', 'statement-of-applicability', 'crosswalk', 'evidence-register', 'matrix', 'full'] as const)(
    'is read from the workbook %s',
    async (kind) => {
      expect(await readExportedState(await bytesOf(kind))).toEqual({
        ok: true,
        value: { organization: 'acme', asOf: '2026-11-24', state: now.state },
      });
    },
  );
});
