import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const FRAMEWORK = 'std';
/** A sentence of our own that stands for a text which only its holder may read. */
const SECRET = 'Zebra sentence,\nheld "by licence".';

let folder: string;
let data: string;

function run(...words: readonly string[]) {
  return command([...words, '--data', data]);
}

function table(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function loadText(path: string) {
  return run('load-text', FRAMEWORK, path, '--organization', 'acme', '--json');
}

/** The text of a provision that an organization is shown. */
async function textFor(organization: string): Promise<unknown> {
  const asked = await run('explain', FRAMEWORK, '4.1', '--text', '--json', '--organization', organization);
  return JSON.parse(asked.out).text;
}

async function sheetsOf(path: string): Promise<readonly ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets;
}

function cellsOf(sheet: ExcelJS.Worksheet): readonly string[] {
  const cells: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
  return cells;
}

beforeAll(async () => {
  folder = temporaryFolder();
  data = await tinyStore();
});

describe('load-text', () => {
  it('refuses a table whole, with every problem and its place, and none of the text', async () => {
    const path = table('bad.csv', 'ref,text\n4.1,Zebra\n99,Zebra\n4.1,Zebra\n4.2,\n');
    const { exit, out, err } = await loadText(path);
    expect(exit).toBe(1);
    expect(out + err).not.toContain('Zebra');
    for (const place of [
      'bad.csv:3:1 UNKNOWN_REF',
      'bad.csv:4:1 DUPLICATE_ID',
      'bad.csv:5:5 EMPTY_REQUIRED',
    ]) {
      expect(out + err).toContain(place);
    }
    expect(await textFor('acme')).toBeNull();
  });

  it('refuses a framework, an organization and a file that do not exist', async () => {
    const path = table('texts.csv', 'ref,text\n');
    const unknown = await run('load-text', 'nope', path, '--organization', 'nobody');
    expect(unknown.exit).toBe(1);
    expect(unknown.err).toContain('UNKNOWN_FRAMEWORK');
    expect(unknown.err).toContain('UNKNOWN_ORGANIZATION');
    for (const file of [join(folder, 'absent.csv'), '/dev/zero', folder])
      expect((await loadText(file)).err).toContain('UNREADABLE_FILE');
  });

  it('shows the text to its holder, records its digest once, and lets it leave with nothing', async () => {
    const path = table('good.csv', `ref,text\n4.1,"${SECRET.replaceAll('"', '""')}"\n`);
    expect(JSON.parse((await loadText(path)).out)).toMatchObject({ texts: 1, recorded: 1 });
    expect(JSON.parse((await loadText(path)).out)).toMatchObject({ texts: 1, recorded: 0 });
    expect(await textFor('acme')).toBe(SECRET);

    const exported = join(folder, 'ledger.jsonl');
    expect(await run('ledger', 'export', exported)).toMatchObject({ exit: 0 });
    const ledger = readFileSync(exported, 'utf8');
    expect(ledger).toContain('"loadText"');
    expect(ledger).toContain('OfficialText');
    expect(ledger).not.toContain('Zebra');

    const report = join(folder, 'gap.xlsx');
    expect(await run('report', 'gap', '--out', report)).toMatchObject({ exit: 0 });
    const cells = (await sheetsOf(report)).flatMap(cellsOf);
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.join('\n')).not.toContain('Zebra');
  });

  it('writes the text to a workbook only when asked, on a sheet of its own', async () => {
    const report = join(folder, 'with-text.xlsx');
    expect(await run('report', 'gap', '--out', report, '--text')).toMatchObject({ exit: 0 });
    const sheets = (await sheetsOf(report)).filter((sheet) =>
      cellsOf(sheet).some((cell) => cell.includes('Zebra')),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['Official text']);
    expect(sheets[0]!.getRow(2).values).toEqual([
      undefined,
      FRAMEWORK,
      '4.1',
      'Understanding',
      SECRET,
      `${FRAMEWORK}:4.1`,
    ]);
  });

  it('keeps graph and ledger in agreement, also after a rebuild and another load of the organization', async () => {
    expect(await run('rebuild')).toMatchObject({ exit: 0 });
    expect(await run('doctor')).toMatchObject({ exit: 0 });
    for (const files of [TINY_CATALOGUE, TINY_ORGANIZATION])
      expect(await run('load', temporaryFolder(files))).toMatchObject({ exit: 0 });
    expect(await textFor('acme')).toBe(SECRET);
  });

  it('shows it to no other organization of the same store', async () => {
    const other = temporaryFolder({ 'organization.yaml': 'slug: other\nname: Another\nframeworks: [std]\n' });
    expect(await run('load', other)).toMatchObject({ exit: 0 });
    expect([await textFor('acme'), await textFor('other')]).toEqual([SECRET, null]);
    const sheets = join(folder, 'sheets');
    const words = ['report', 'gap', '--csv', sheets, '--text', '--organization', 'other'];
    expect(await run(...words)).toMatchObject({ exit: 0 });
    expect(readFileSync(join(sheets, 'official-text.csv'), 'utf8')).not.toContain('Zebra');
  });
});
