import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expiringAnswer } from '../../src/cli/answers/expiring-answer.ts';
import { explanationAnswer } from '../../src/cli/answers/explanation-answer.ts';
import { readWorkbook } from '../excel/read-workbook.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const data = await tinyStore(
  {},
  {
    'evidence.csv': `id,title,kind,status,valid_from,valid_until,accepted_by,accepted_on,supersedes
T-24,Test 2024,policy,ACCEPTED,,2024-12-31,The board,2024-01-02,
T-25,Test 2025,policy,ACCEPTED,2025-01-01,2026-03-01,The board,2025-01-02,T-24
T-26,Test 2026,policy,ACCEPTED,2026-03-02,,The board,2026-01-02,T-25
`,
    'supports.csv': 'evidence,framework,ref,extent\nT-24,std,4.1,FULL\n',
    'demonstrates.csv': 'evidence,control,extent\nT-24,C-1,PARTIAL\n',
    'actions.csv': null,
  },
);
const run = (...words: readonly string[]) => command([...words, '--data', data], { width: 120 });

describe('evidence that is renewed year by year', () => {
  it('covers what the first report of the line supports, and explain names that report', async () => {
    const { out } = await run('explain', 'std', '4.1', '--as-of', '2026-06-01');
    expect(out).toContain('T-26 to std:4.1, by support taken over from T-24: FULL');
    const json = await run('explain', 'std', '4.2', '--as-of', '2026-06-01', '--json');
    const { chains, records } = explanationAnswer.parse(JSON.parse(json.out));
    expect(
      chains.map(({ evidence, takenOverFrom, appliedControl }) => [evidence, takenOverFrom, appliedControl]),
    ).toEqual([['T-26', 'T-24', 'C-1']]);
    expect(records.evidence.map(({ supersedes }) => supersedes)).toEqual(['T-25']);
  });

  it('is no worry where it ends, and the answers say so', async () => {
    const expiring = await run('expiring', '--as-of', '2026-02-01', '--json');
    expect(expiringAnswer.parse(JSON.parse(expiring.out)).expiring).toEqual([
      { evidence: 'T-25', validUntil: '2026-03-01', renewedBy: 'T-26', changes: [] },
    ]);
    const table = await run('expiring', '--as-of', '2026-02-01');
    expect(table.out).toMatch(/1 record, 1 of them renewed/);
    expect(table.out).toMatch(/Renewed by/);
    const due = await run('due', '--as-of', '2026-02-01');
    expect(due.out).toContain('0 in all, 0 overdue, 1 renewed and left out');
  });

  it('is written as a folder and as a workbook that change nothing', async () => {
    for (const place of ['folder', 'org.xlsx']) {
      const exported = join(temporaryFolder(), place);
      expect((await run('export', exported)).exit).toBe(0);
      expect((await run('check', exported)).exit).toBe(0);
      const loaded = JSON.parse((await run('load', exported, '--json')).out);
      expect(
        loaded.loads.map(({ changes }: { changes: number }) => changes).every((each: number) => each === 0),
      ).toBe(true);
    }
  });

  it('has its line in the evidence register, with the source of each link', async () => {
    const file = join(temporaryFolder(), 'register.xlsx');
    const report = await run('report', 'evidence-register', '--as-of', '2026-06-01', '--out', file);
    expect(report.exit).toBe(0);
    const sheet = (await readWorkbook(readFileSync(file))).getWorksheet('Evidence register')!;
    const headers = sheet.getRow(1).values;
    if (!Array.isArray(headers)) throw new Error('The sheet has no header.');
    const rowOf = (number: number) =>
      ['Id', 'Supports', 'Demonstrates', 'Supersedes', 'Renewals'].map(
        (header) => sheet.getRow(number).getCell(headers.indexOf(header)).text,
      );
    const line = 'T-24 Test 2024 →\nT-25 Test 2025 →\nT-26 Test 2026';
    expect([rowOf(2), rowOf(4)]).toEqual([
      ['T-24', 'std:4.1 (FULL)', 'C-1 (PARTIAL)', '', line],
      ['T-26', 'std:4.1 (FULL, from T-24)', 'C-1 (PARTIAL, from T-24)', 'T-25', line],
    ]);
  });
});
