import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readWorkbook } from '../excel/read-workbook.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

let data: string;
let place: string;

beforeAll(async () => {
  data = await tinyStore();
});

beforeEach(() => {
  place = temporaryFolder();
});

/** Every command that writes a file that somebody names, with what goes before and after the name. */
const WRITERS: readonly (readonly [string, readonly string[], string])[] = [
  ['report', ['report', 'gap', '--as-of', '2026-03-01', '--out'], '.xlsx'],
  ['upgrade', ['upgrade', 'house', 'std', '--out'], '.xlsx'],
  ['export', ['export'], '.xlsx'],
  ['ledger export', ['ledger', 'export'], '.jsonl'],
  ['backup', ['backup'], '.backup'],
];

const write = (words: readonly string[], file: string, ...more: readonly string[]) =>
  command([...words, file, '--data', data, ...more]);

describe.each(WRITERS)('the file of %s', (name, words, ending) => {
  it('can be read by its owner only, and is replaced only where that is asked for', async () => {
    const file = join(place, `file${ending}`);
    expect(await write(words, file)).toMatchObject({ exit: 0 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(place)).toEqual([`file${ending}`]);
    writeFileSync(file, 'theirs');
    expect(await write(words, file)).toMatchObject({
      exit: 1,
      err: `${file} FILE_EXISTS There is a file of this name. Choose another name, or replace the file with --overwrite.\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe('theirs');
    expect(await write(words, file, '--overwrite')).toMatchObject({ exit: 0 });
    expect(readFileSync(file, 'utf8')).not.toBe('theirs');
  });

  it('is replaced behind a link, which stays', async () => {
    const target = join(temporaryFolder({ [`target${ending}`]: 'old' }), `target${ending}`);
    const link = join(place, `link${ending}`);
    symlinkSync(target, link);
    expect(await write(words, link, '--overwrite')).toMatchObject({ exit: 0 });
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).not.toBe('old');
  });

  it('is written into a pipe, which stays', async () => {
    const pipe = join(place, `pipe${ending}`);
    execFileSync('mkfifo', [pipe]);
    const [{ exit }, bytes] = await Promise.all([write(words, pipe), readFile(pipe)]);
    expect([exit, bytes.length > 0, lstatSync(pipe).isFIFO()]).toEqual([0, true, true]);
  });

  it('is not written over a store', async () => {
    const before = readFileSync(join(data, 'aims-crosswalk.db'));
    const { exit, err } = await write(words, join(data, 'aims-crosswalk.db'), '--overwrite');
    // `export` takes a name without `.xlsx` for the one of a folder.
    expect([exit, err]).toEqual([1, expect.stringMatching(/CANNOT_USE|WRONG_FILE|NOT_WRITABLE/)]);
    expect(readFileSync(join(data, 'aims-crosswalk.db')).equals(before)).toBe(true);
  });

  it('is standard output for -, and the answer is printed beside it', async () => {
    const { exit, out, err } = await write(words, '-', '--json');
    expect(exit).toBe(0);
    const start = { '.xlsx': 'PK', '.jsonl': '{"', '.backup': 'SQLite format 3' }[ending]!;
    expect(out.startsWith(start)).toBe(true);
    expect(Object.keys(JSON.parse(err.split('\n').at(-2)!))).not.toEqual([]);
    if (ending === '.xlsx')
      expect((await readWorkbook(Buffer.from(out, 'latin1'))).worksheets.length).toBeGreaterThan(0);
    expect(readdirSync(process.cwd())).not.toContain('-');
  });

  it('is not shown in a terminal, if it is not text', async () => {
    const { exit, out, err } = await command([...words, '-', '--data', data], { width: 80 });
    if (ending === '.jsonl') expect([exit, out.startsWith('{')]).toEqual([0, true]);
    else expect([exit, out, err.startsWith('- CANNOT_USE A terminal cannot show')]).toEqual([1, '', true]);
  });

  if (ending === '.xlsx' && name !== 'export')
    it.each(['x.csv', 'x.xls', 'x.xlsm', 'x'])('is not called %s', async (wrong) => {
      expect(await write(words, join(place, wrong))).toMatchObject({
        exit: 1,
        err: `${join(place, wrong)} WRONG_FILE The name of a workbook ends with .xlsx.\n`,
      });
      expect(readdirSync(place)).toEqual([]);
    });
});

describe('the folder of report --csv', () => {
  const report = (folder: string, ...more: readonly string[]) =>
    command(['report', 'gap', '--as-of', '2026-03-01', '--csv', folder, '--data', data, ...more]);

  it('is new, or has nothing but the tables that are replaced', async () => {
    const folder = join(place, 'csv');
    expect(await report(folder)).toMatchObject({ exit: 0 });
    expect([folder, join(folder, 'gaps.csv')].map((path) => statSync(path).mode & 0o777)).toEqual([
      0o700, 0o600,
    ]);
    const files = readdirSync(folder);
    writeFileSync(join(folder, 'gaps.csv'), 'edited');
    expect(await report(folder)).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/^folder FOLDER_NOT_EMPTY /),
    });
    expect(readFileSync(join(folder, 'gaps.csv'), 'utf8')).toBe('edited');
    expect(await report(folder, '--overwrite')).toMatchObject({ exit: 0 });
    expect(readdirSync(folder)).toEqual(files);
    expect(readFileSync(join(folder, 'gaps.csv'), 'utf8')).not.toBe('edited');
    writeFileSync(join(folder, 'notes.txt'), 'theirs');
    expect(await report(folder, '--overwrite')).toMatchObject({ exit: 1 });
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('theirs');
  });
});
