import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_GAP, findGaps } from '../../src/coverage/questions/gaps.ts';
import { cleanText, sheetName } from '../../src/excel/clean-text.ts';
import { makeReport } from '../../src/excel/make-report.ts';
import type { ReportParameters } from '../../src/excel/report-answers.ts';
import type { World } from '../coverage/naive/world.ts';
import { projectionOf } from '../coverage/projection-of.ts';
import { worldOf } from '../coverage/world-builder.ts';

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
const PARAMETERS: ReportParameters = {
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

async function read(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

/** Every text of a workbook's cells. */
function textsOf(workbook: ExcelJS.Workbook): {
  readonly texts: readonly string[];
  readonly formulas: readonly string[];
} {
  const texts: string[] = [];
  const formulas: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) formulas.push(`${sheet.name}!${cell.formula}`);
        texts.push(cell.text);
      }),
    );
  }
  return { texts, formulas };
}

describe('the gap workbook', () => {
  it('says on its sheets what the questions answered', async () => {
    const report = await reportOf(world);
    const workbook = await read(report.bytes);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      'Cover',
      'Legend',
      'Dashboard',
      'Gaps',
      'law',
      'standard',
      'Evidence register',
      'Action plan',
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
    workbook.getWorksheet('Gaps')?.eachRow((row, number) => {
      if (number > 1)
        rows.push([
          row.getCell(2).text,
          row.getCell(3).value,
          row.getCell(5).value,
          row.getCell(6).value,
          row.getCell(8).value,
          row.getCell(10).value,
        ]);
    });
    expect(rows).toEqual(asked);
    expect(textsOf(workbook).texts).toContain(
      'Mapped evidence is not a statement of compliance. A managed process does not validate a deployed system.',
    );
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

  // The reader here leaves the escape of `_x0041_` as it stands in the file.
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
        const workbook = await read((await reportOf(typed)).bytes);
        // Ours alone: the counts of the dashboard, over columns of our own sheets.
        for (const formula of textsOf(workbook).formulas) {
          expect(formula).toMatch(
            /^Dashboard!COUNTIFS\('[a-z]+'!\$C:\$C,\$B\d+(,'[a-z]+'!\$D:\$D,[A-Z]\$1)?\)$/,
          );
        }
        const cell = workbook.getWorksheet('Evidence register')?.getRow(2).getCell(2);
        expect(cell?.value ?? '').toBe(cleanText(title));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the name of a sheet', () => {
  it('is legal, short and its own', () => {
    const taken = new Set(['a b']);
    expect(sheetName('a/b', taken)).toBe('a b 2');
    expect(sheetName('x'.repeat(40), taken)).toHaveLength(31);
    expect(sheetName("[']", taken)).toBe('Sheet');
  });
});
