import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TINY_ORGANIZATION } from '../organization/tiny-organization.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

const SAVED = Buffer.from('id;name;service\r\nP-1;Müller;Models\r\n', 'latin1');
const NOTE =
  'suppliers.csv TABLE_FORM This file was read in Windows-1252 (for example "Müller"), with cells separated by ";".';

describe('a note on how a file was read', () => {
  it('goes to the other stream, and with --json into the answer', async () => {
    const data = await tinyStore();
    const folder = temporaryFolder({ ...TINY_ORGANIZATION, 'suppliers.csv': SAVED });
    const said = await command(['check', folder, '--data', data]);
    expect(said).toMatchObject({ exit: 0, out: expect.stringMatching(`^${folder}: no problems`) });
    expect(said.err.split('\n')).toContain(`note: ${NOTE}`);
    const told = [{ code: 'TABLE_FORM', sentence: expect.any(String), count: 1, places: ['suppliers.csv'] }];
    const checked = await command(['check', folder, '--data', data, '--json']);
    expect(JSON.parse(checked.out)).toMatchObject({ problems: [], count: 0, notes: told });
    const loaded = await command(['load', folder, '--data', data, '--json', '--dry-run']);
    expect(JSON.parse(loaded.out)).toMatchObject({ dryRun: true, notes: told });
  });

  it('is told as well where the folder is refused', async () => {
    const saved = Buffer.from('id;name\r\nP-1;Müller\r\nP-1;Söhne\r\n', 'latin1');
    const folder = temporaryFolder({ 'organization.yaml': 'slug: a\nname: A\n', 'suppliers.csv': saved });
    const refused = await command(['check', folder, '--data', await tinyStore(), '--json']);
    expect(refused.exit).toBe(1);
    expect(refused.err).toContain(`note: ${NOTE}\n`);
    expect(JSON.parse(refused.out)).toMatchObject({ count: 1, notes: [{ code: 'TABLE_FORM' }] });
  });
});

describe('a sentence that is said of several places', () => {
  it('is printed once, with the number and the next places; programs get each', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => `E-1,lex,${index},FULL`);
    const folder = temporaryFolder({
      ...TINY_ORGANIZATION,
      'supports.csv': ['evidence,framework,ref,extent', ...rows, ''].join('\n'),
    });
    const data = await tinyStore();
    expect((await command(['check', folder, '--data', data])).err).toBe(
      'supports.csv:2:5 UNKNOWN_FRAMEWORK There is no framework "lex". (and 6 more places: supports.csv:3:5, supports.csv:4:5, …)\n',
    );
    const { out } = await command(['check', folder, '--data', data, '--json']);
    expect(JSON.parse(out)).toMatchObject({ count: 7 });
    expect(JSON.parse(out).problems).toHaveLength(7);
  });
});

describe('sheets as CSV', () => {
  it('open as they are meant in a spreadsheet program: with a mark, and the separator that it expects', async () => {
    const data = await tinyStore();
    const folder = temporaryFolder();
    for (const [word, separator] of [
      ['comma', ','],
      ['semicolon', ';'],
      ['tab', '\t'],
    ] as const) {
      const csv = join(folder, word);
      const words = ['report', 'evidence-register', '--csv', csv, '--csv-separator', word, '--data', data];
      expect((await command(words)).exit).toBe(0);
      const text = readFileSync(join(csv, 'evidence-register.csv'), 'utf8');
      expect(text.startsWith(`\ufeffId${separator}Title`)).toBe(true);
    }
    const refused = await command(['report', 'gap', '--csv', folder, '--csv-separator', '|', '--data', data]);
    expect(refused).toMatchObject({
      exit: 1,
      err: '--csv-separator INVALID_OPTION "|" is not one of comma, semicolon, tab.\n',
    });
    const out = join(folder, 'gaps.xlsx');
    expect(await command(['report', 'gap', '--out', out, '--paper', 'a3', '--data', data])).toMatchObject({
      exit: 1,
      err: '--paper INVALID_OPTION "a3" is not one of a4, letter.\n',
    });
  });
});
