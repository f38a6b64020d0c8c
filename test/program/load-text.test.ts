import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');
const FRAMEWORK = 'iso-iec-42001-2023';
/** A sentence of our own that stands for a text which only its holder may read. */
const SECRET = 'Zebra sentence,\nheld "by licence".';

let folder: string;

function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, ...words, '--data', join(folder, 'data')],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

function table(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function loadText(path: string) {
  return run('load-text', FRAMEWORK, path, '--organization', 'northbridge', '--json');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aims-text-'));
  expect(run('load', '--bundled').status).toBe(0);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('load-text', { timeout: 60_000 }, () => {
  it('refuses a table whole, with every problem and its place, and none of the text', () => {
    const path = table('bad.csv', `ref,text\n5.2,${'Zebra'}\n99,Zebra\n5.2,Zebra\n5.3,\n`);
    const refused = loadText(path);
    expect(refused.status).toBe(1);
    expect(refused.stdout + refused.stderr).not.toContain('Zebra');
    for (const place of [
      'bad.csv:3:1 UNKNOWN_REF',
      'bad.csv:4:1 DUPLICATE_ID',
      'bad.csv:5:5 EMPTY_REQUIRED',
    ]) {
      expect(refused.stdout + refused.stderr).toContain(place);
    }
    expect(JSON.parse(run('explain', FRAMEWORK, '5.2', '--text', '--json').stdout).text).toBeNull();
  });

  it('refuses a framework, an organization and a file that do not exist', () => {
    const path = table('texts.csv', 'ref,text\n');
    const unknown = run('load-text', 'nope', path, '--organization', 'nobody');
    expect(unknown.status).toBe(1);
    expect(unknown.stderr).toContain('UNKNOWN_FRAMEWORK');
    expect(unknown.stderr).toContain('UNKNOWN_ORGANIZATION');
    expect(loadText(join(folder, 'absent.csv')).stderr).toContain('UNREADABLE_FILE');
  });

  it('shows the text to its holder, records its digest once, and lets it leave with nothing', async () => {
    const path = table('good.csv', `ref,text\n5.2,"${SECRET.replaceAll('"', '""')}"\n`);
    expect(JSON.parse(loadText(path).stdout)).toMatchObject({ texts: 1, recorded: 1 });
    expect(JSON.parse(loadText(path).stdout)).toMatchObject({ texts: 1, recorded: 0 });
    expect(JSON.parse(run('explain', FRAMEWORK, '5.2', '--text', '--json').stdout).text).toBe(SECRET);

    const exported = join(folder, 'ledger.jsonl');
    expect(run('ledger', 'export', exported).status).toBe(0);
    const ledger = readFileSync(exported, 'utf8');
    expect(ledger).toContain('"loadText"');
    expect(ledger).toContain('OfficialText');
    expect(ledger).not.toContain('Zebra');

    const report = join(folder, 'gap.xlsx');
    expect(run('report', 'gap', '--out', report).status).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(report);
    const cells: string[] = [];
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
    }
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.join('\n')).not.toContain('Zebra');
  });

  it('writes the text to a workbook only when asked, on a sheet of its own', async () => {
    const report = join(folder, 'with-text.xlsx');
    expect(run('report', 'gap', '--out', report, '--text').status).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(report);
    const sheets = workbook.worksheets.filter((sheet) => {
      const cells: string[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
      return cells.some((cell) => cell.includes('Zebra'));
    });
    expect(sheets.map(({ name }) => name)).toEqual(['Official text']);
    expect(sheets[0]!.getRow(2).values).toEqual([
      undefined,
      FRAMEWORK,
      `${FRAMEWORK}:5.2`,
      '5.2',
      'Leadership – AI policy',
      SECRET,
    ]);
  });

  it('keeps graph and ledger in agreement, also after a rebuild and another load of the organization', () => {
    expect(run('rebuild').status).toBe(0);
    expect(run('doctor').status).toBe(0);
    expect(run('load', '--bundled').status).toBe(0);
    expect(JSON.parse(run('explain', FRAMEWORK, '5.2', '--text', '--json').stdout).text).toBe(SECRET);
  });

  it('shows it to no other organization of the same store', () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'organization.yaml'), 'slug: other\nname: Another\n');
    expect(run('load', other).status).toBe(0);
    const asked = (slug: string) =>
      JSON.parse(run('explain', FRAMEWORK, '5.2', '--text', '--json', '--organization', slug).stdout).text;
    expect([asked('northbridge'), asked('other')]).toEqual([SECRET, null]);
    const sheets = join(folder, 'sheets');
    expect(run('report', 'gap', '--csv', sheets, '--text', '--organization', 'other').status).toBe(0);
    expect(readFileSync(join(sheets, 'official-text.csv'), 'utf8')).not.toContain('Zebra');
  });
});
