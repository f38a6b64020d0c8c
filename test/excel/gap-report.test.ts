import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assuming } from '../../src/coverage/projection/assuming.ts';
import { Projection } from '../../src/coverage/projection/projection.ts';
import { EVERY_GAP, findGaps } from '../../src/coverage/questions/gaps.ts';
import { cleanText, sheetName } from '../../src/excel/clean-text.ts';
import type { WorkbookParameters } from '../../src/excel/report-answers.ts';
import type { World } from '../coverage/naive/world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';
import {
  contentOf,
  evaluate,
  lastTableRow,
  linksOf,
  OUR_FORMULA,
  readWorkbook,
  shownSheets,
} from './read-workbook.ts';
import { makeReport } from './report-in-memory.ts';

const world = worldOf({
  frameworks: [
    { slug: 'law', kind: 'LAW', provisions: [{ ref: '1' }, { ref: '2', level: 'SYSTEM' }] },
    { slug: 'standard', kind: 'MANAGEMENT_SYSTEM_STANDARD', provisions: [{ ref: '1' }, { ref: '2' }] },
  ],
  crosswalks: [
    { source: 'standard', target: 'law', mappings: [{ source: '1', target: '1', relationship: 'related' }] },
  ],
  systems: [{ id: 's' }],
  evidence: [{ id: 'e' }],
  supports: [{ evidence: 'e', to: 'standard:1' }],
});
const PARAMETERS: WorkbookParameters = {
  systems: [null, 's'],
  frameworks: null,
  asOf: '2026-11-24',
  crosswalks: null,
  filter: EVERY_GAP,
};

async function reportOf(from: World, parameters = PARAMETERS) {
  const report = await makeReport('gap', projectionOf(from), parameters);
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return report.value;
}

describe('the gap workbook', () => {
  it('says on its sheets what the questions answered', async () => {
    const report = await reportOf(world);
    const workbook = await readWorkbook(report.bytes);
    expect(shownSheets(workbook)).toEqual([
      'Board summary',
      'Cover',
      'Legend',
      'Dashboard',
      'law',
      'standard',
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
    ]);
    const asked = [null, 's'].flatMap((system) => {
      const answer = findGaps(projectionOf(world), { system, asOf: '2026-11-24', crosswalks: null }, null);
      return answer.ok
        ? answer.value.gaps.map((gap) => [
            gap.framework,
            gap.ref,
            system ?? 'organization',
            gap.status,
            gap.urgency,
            gap.leverage,
          ])
        : [];
    });
    const rows: unknown[] = [];
    const gaps = workbook.getWorksheet('Gaps')!;
    const last = lastTableRow(gaps);
    gaps.eachRow((row, number) => {
      if (number > 1 && number <= last)
        rows.push([
          row.getCell(2).text,
          row.getCell(3).value,
          row.getCell(4).value,
          row.getCell(9).value,
          row.getCell(12).value,
          row.getCell(15).value,
        ]);
    });
    expect(rows).toEqual(asked);
    expect(contentOf(workbook).texts).toContain(
      'Mapped evidence is not a statement of compliance. A managed process does not validate a deployed system.',
    );
  });

  it('counts on its dashboard with formulas that come to the cached figures', async () => {
    const workbook = await readWorkbook((await reportOf(world)).bytes);
    const dashboard = workbook.getWorksheet('Dashboard')!;
    const { formulas } = contentOf(workbook);
    expect(formulas.size).toBe(64);
    expect(formulas.get('Dashboard!M2')).toEqual({
      formula: `COUNTIFS('law'!$C$2:$C$5,$C2,'law'!$F$2:$F$5,"GAP")`,
      result: 1,
    });
    for (const { formula, result } of formulas.values())
      expect(evaluate(workbook, dashboard, formula), formula).toBe(result);
  });

  it('counts systems exactly whose names a criterion would take for others', async () => {
    const named: World = {
      ...world,
      organization: {
        ...world.organization,
        systems: ['1', '1.0', 'A', 'a', 'may-2026'].map((localId, index) => ({
          ...world.organization.systems[0]!,
          id: `acme/${localId}`,
          localId,
          position: index + 1,
        })),
      },
    };
    const systems = ['1', '1.0', 'A', 'a', 'may-2026'];
    const workbook = await readWorkbook((await reportOf(named, { ...PARAMETERS, systems })).bytes);
    const { formulas } = contentOf(workbook);
    expect(formulas.get('Dashboard!M2')?.formula).toBe(
      `SUMPRODUCT(EXACT('law'!$C$2:$C$11,$C2)*('law'!$F$2:$F$11="GAP")*1)`,
    );
    for (const { formula, result } of formulas.values())
      expect(evaluate(workbook, workbook.getWorksheet('Dashboard')!, formula)).toBe(result);
  });

  it('leads from the dashboard to a framework, and between a provision and its gap', async () => {
    const { bytes } = await reportOf(world);
    const links = linksOf(await readWorkbook(bytes), bytes);
    const sheets = links.map(({ from, to }) => `${from.name} → ${to?.name}`);
    expect(new Set(sheets)).toContain('Dashboard → standard');
    const isProvision = (name: string | undefined) => name === 'law' || name === 'standard';
    const between = links.filter(
      ({ from, to }) =>
        (from.name === 'Gaps' && isProvision(to?.name)) || (isProvision(from.name) && to?.name === 'Gaps'),
    );
    const landed = between.filter(({ row }) => row > 1);
    expect(landed.length).toBeGreaterThan(8);
    for (const { from, cell, to, row } of landed) {
      const [here, there] = from.name === 'Gaps' ? [from, to!] : [to!, from];
      const [gap, provision] = from.name === 'Gaps' ? [Number(cell.row), row] : [row, Number(cell.row)];
      const said = [here.getCell(gap, 2).text, here.getCell(gap, 3).text, here.getCell(gap, 4).text];
      expect(said).toEqual([there.name, there.getCell(provision, 1).text, there.getCell(provision, 3).text]);
    }
  });

  it('says how many changes its log leaves out', async () => {
    const moved = projectionOf(world);
    const projection = new Projection(moved.catalogue, moved.organization, {
      catalogue: { seq: 7, hash: 'c' },
      organization: { seq: 2, hash: 'o' },
    });
    const change = { ledger: 'acme', seq: 2, at: '2026-01-01T00:00:00.000Z', actor: 'local' };
    const made = await makeReport('gap', projection, PARAMETERS, [
      { ...change, operation: 'loadOrganization', facts: 7, hash: 'o' },
    ]);
    const workbook = await readWorkbook(made.ok ? made.value.bytes : Buffer.alloc(0));
    expect(workbook.getWorksheet('Change log')?.getCell('A4').text).toBe(
      'The newest 1 of 9 changes are listed. The command history shows the changes of one record.',
    );
  });

  it('says on its cover what it assumes and as of when it is known, and lists nothing assumed as recorded', async () => {
    const assumed = assuming(projectionOf(world), [
      { framework: 'standard', ref: '2', extent: 'PARTIAL', system: null },
    ]);
    if (!assumed.ok) throw new Error(assumed.problems[0]?.sentence);
    const known = assumed.value.asKnownAt('2026-09-30T00:00:00.000Z');
    const made = await makeReport('evidence-register', known, PARAMETERS);
    const workbook = await readWorkbook(made.ok ? made.value.bytes : Buffer.alloc(0));
    const cells = (sheet: string): readonly string[] =>
      (workbook.getWorksheet(sheet)?.getSheetValues() ?? []).flatMap((row) =>
        Array.isArray(row) ? row.map(String) : [],
      );
    expect(cells('Cover')).toContain('standard:2=PARTIAL');
    expect(cells('Cover')).toContain('2026-09-30T00:00:00.000Z');
    expect(cells('Evidence register').join(' ')).not.toMatch(/assumed/i);
  });

  it('is the same file for the same state and parameters, and another for another date', async () => {
    const [first, second, other] = [
      await reportOf(world),
      await reportOf(world),
      await reportOf(world, { ...PARAMETERS, asOf: '2026-11-25' }),
    ];
    expect([second.sha256, second.contentSha256]).toEqual([first.sha256, first.contentSha256]);
    expect(other.contentSha256).not.toBe(first.contentSha256);
  });

  it('refuses what the questions refuse', async () => {
    const report = await makeReport('gap', projectionOf(world), {
      ...PARAMETERS,
      systems: ['none'],
      frameworks: ['nothing'],
    });
    expect(report).toMatchObject({
      ok: false,
      problems: [{ code: 'UNKNOWN_SYSTEM' }, { code: 'UNKNOWN_FRAMEWORK' }],
    });
  });

  it('stops when nobody waits for it any more', async () => {
    const many: World = {
      ...world,
      organization: {
        ...world.organization,
        evidence: Array.from({ length: 1_000 }, (_, index) => ({
          ...world.organization.evidence[0]!,
          id: `acme/${index}`,
          localId: `${index}`,
          position: index + 1,
        })),
      },
    };
    await expect(makeReport('gap', projectionOf(many), PARAMETERS, [], AbortSignal.abort())).rejects.toThrow(
      /abort/i,
    );
  });

  it('turns nothing that a person typed into a formula, and keeps it to the letter but for what no cell can hold', {
    timeout: 120_000,
  }, async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '=1+1',
        '+cmd|x',
        '-2',
        '@SUM(A1)',
        '\t=1',
        "'=1",
        '_x0041_',
        '<a>&"',
        '\u202eabc',
        '👩‍🚀',
        'a\r\nb\u0000c',
        'x'.repeat(40_000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (title) => {
        const typed: World = {
          ...world,
          organization: {
            ...world.organization,
            evidence: [{ ...world.organization.evidence[0]!, title, notes: title, owner: title }],
          },
        };
        const workbook = await readWorkbook((await reportOf(typed)).bytes);
        for (const [cell, { formula }] of contentOf(workbook).formulas)
          expect(`${cell} ${formula}`).toMatch(OUR_FORMULA);
        const cell = workbook.getWorksheet('Evidence register')?.getRow(2).getCell(2);
        expect(cell?.value ?? '').toBe(cleanText(title));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the name of a sheet', () => {
  it('is legal, short and its own', () => {
    const taken = new Set(['a b']);
    expect(sheetName('a/b', taken)).toBe('a b 2');
    expect(sheetName('x'.repeat(40), taken)).toHaveLength(31);
    // Names that differ in the end only are told apart, and Excel keeps "history" for itself.
    const baselines = ['nist-sp-800-53-revision-5-baseline-high', 'nist-sp-800-53-revision-5-baseline-low'];
    expect(baselines.map((each) => sheetName(each, taken))).toEqual([
      'nist-sp-800-53-…5-baseline-high',
      'nist-sp-800-53-…-5-baseline-low',
    ]);
    expect(sheetName('History', taken)).toBe('History sheet');
    expect(sheetName("[']", taken)).toBe('Sheet');
  });
});
