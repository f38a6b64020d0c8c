import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REMOVER } from '../../src/graph/ledger-removing.ts';
import { STORE_FORMAT } from '../../src/graph/store-format.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { command, tinyStore } from './command-line.ts';

let data: string;
/** A backup of `data`, which has an official text. */
let backup: string;
let place: string;

beforeAll(async () => {
  data = await tinyStore();
  const texts = temporaryFolder({ 'texts.csv': 'ref,text\n4.1,Zebra words\n' });
  const words = ['load-text', 'std', join(texts, 'texts.csv'), '--organization', 'acme', '--data', data];
  expect(await command(words)).toMatchObject({ exit: 0 });
  backup = join(temporaryFolder(), 'acme.backup');
  expect(await command(['backup', backup, '--data', data])).toMatchObject({ exit: 0 });
});

beforeEach(() => {
  place = temporaryFolder();
});

const backUp = (file: string, ...more: readonly string[]) =>
  command(['backup', file, '--data', data, ...more]);
const restore = (file: string, folder: string, ...more: readonly string[]) =>
  command(['restore', file, '--data', folder, ...more]);

async function headsOf(folder: string): Promise<string> {
  const { exit, out, err } = await command(['ledger', 'verify', '--data', folder]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return out;
}

/** A copy of the backup that something was done to. */
function altered(sql: string): string {
  const file = join(place, 'altered.backup');
  cpSync(backup, file);
  const database = new Database(file);
  database.exec(sql);
  database.close();
  return file;
}

describe('a backup', () => {
  it('is one file that only its owner can read, and says what it has', async () => {
    const file = join(place, 'acme.backup');
    const { exit, out, err } = await backUp(file);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const [summary, ...table] = out.replaceAll(/\n {2}/g, ' ').split('\n');
    expect(summary).toMatch(
      /^\S*acme\.backup: a backup of the store in \S*, read again and verified, \d\.\d MB$/,
    );
    expect(table.join('\n')).toMatch(
      /Ledger +Changes +Newest change +Hash\n.*\ncatalogue +7 .*\nacme +2 .*\nOfficial texts of acme: 1 provision\n/,
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(place)).toEqual(['acme.backup']);
    expect(readdirSync(data).filter((name) => name.startsWith('unfinished'))).toEqual([]);
  });

  it('is refused while an organization is being removed, and has nothing of it once that is finished', async () => {
    const folder = join(place, 'data');
    cpSync(data, folder, { recursive: true });
    const database = new Database(join(folder, 'aims-crosswalk.db'));
    database.prepare("UPDATE ledgers SET rebuilding = ? WHERE name = 'acme'").run(REMOVER);
    database.close();
    const file = join(place, 'acme.backup');
    const refused = await command(['backup', file, '--data', folder]);
    expect(refused).toMatchObject({ exit: 3, out: '' });
    expect(refused.err).toMatch(/LEDGER_REMOVING .*acme/);
    expect([existsSync(file), readdirSync(folder).filter((name) => name.startsWith('unfinished'))]).toEqual([
      false,
      [],
    ]);
    const remove = ['organization', 'remove', 'acme', '--yes', 'acme', '--data', folder];
    expect(await command(remove)).toMatchObject({ exit: 0 });
    expect(await command(['backup', file, '--data', folder])).toMatchObject({ exit: 0 });
    expect(readFileSync(file).includes('Zebra words')).toBe(false);
    expect(readFileSync(backup).includes('Zebra words')).toBe(true);
  });

  it('replaces a file only where that is asked for', async () => {
    writeFileSync(join(place, 'old'), 'theirs');
    expect(await backUp(join(place, 'old'))).toMatchObject({
      exit: 1,
      err: `${join(place, 'old')} FILE_EXISTS There is a file of this name. Choose another name, or replace the file with --overwrite.\n`,
    });
    expect(readFileSync(join(place, 'old'), 'utf8')).toBe('theirs');
    expect(await backUp(join(place, 'old'), '--overwrite')).toMatchObject({ exit: 0 });
    expect(statSync(join(place, 'old')).mode & 0o777).toBe(0o600);
    expect(await restore(join(place, 'old'), join(place, 'data'))).toMatchObject({ exit: 0 });
  });

  it.each([
    ['the store itself', () => join(data, 'aims-crosswalk.db'), 'CANNOT_USE'],
    ['the log of the store', () => join(data, 'aims-crosswalk.db-wal'), 'CANNOT_USE'],
    ['a folder', () => place, 'CANNOT_USE'],
    ['a name in a folder that is not there', () => join(place, 'no', 'file'), 'CANNOT_USE'],
    [
      'a link',
      () => {
        symlinkSync(join(place, 'elsewhere'), join(place, 'link'));
        return join(place, 'link');
      },
      'CANNOT_USE',
    ],
  ])('is not written to %s, whatever is asked', async (_, nameOf, code) => {
    const before = await headsOf(data);
    const file = nameOf();
    const { exit, out, err } = await backUp(file, '--overwrite');
    expect({ exit, out, err }).toEqual({
      exit: 1,
      out: '',
      err: expect.stringContaining(`${file} ${code} `),
    });
    expect(await headsOf(data)).toBe(before);
    expect(readdirSync(place).filter((name) => name !== 'link')).toEqual([]);
  });

  it('is not made of a store that is not there, and does not make one', async () => {
    const { exit, err } = await command(['backup', join(place, 'f'), '--data', join(place, 'none')]);
    expect([exit, err]).toEqual([3, expect.stringMatching(/^STORE_UNAVAILABLE There is no store in/)]);
    expect(readdirSync(place)).toEqual([]);
  });

  it('is not made of a store that is damaged', async () => {
    const folder = join(place, 'data');
    mkdirSync(folder);
    cpSync(backup, join(folder, 'aims-crosswalk.db'));
    const database = new Database(join(folder, 'aims-crosswalk.db'));
    database.exec("UPDATE texts SET text = 'Other'");
    database.close();
    const { exit, err } = await command(['backup', join(place, 'f'), '--data', folder]);
    expect([exit, err]).toEqual([
      3,
      expect.stringMatching(/^ledger acme STORE_DAMAGED The official text of /),
    ]);
    expect(readdirSync(place)).toEqual(['data']);
  });

  it.each(['backup', 'restore'])(
    'is refused by %s for a Neo4j store, with the way that there is',
    async (name) => {
      const { exit, err } = await command([name, backup, '--neo4j', 'bolt://127.0.0.1:1']);
      expect(exit).toBe(1);
      expect(err).toMatch(
        /^--neo4j \/ NEO4J_URI EMBEDDED_ONLY .*`ledger export`.*`neo4j-admin database backup`/,
      );
    },
  );
});

describe('a store that is restored', () => {
  it('has the heads, the answers and the official texts of the store that was backed up', async () => {
    const folder = join(place, 'new/data');
    expect(await restore(backup, folder)).toMatchObject({
      exit: 0,
      err: '',
      out: expect.stringMatching(/^The store in \S*data is now the one of\s+\S*acme\.backup\.\n/),
    });
    expect(readdirSync(folder)).toEqual(['aims-crosswalk.db']);
    expect(statSync(join(folder, 'aims-crosswalk.db')).mode & 0o777).toBe(0o600);
    expect(await headsOf(folder)).toBe(await headsOf(data));
    for (const words of [
      ['explain', 'std', '4.1', '--text'],
      ['gaps', '--frameworks', 'std,law'],
    ]) {
      const ask = (store: string) => command([...words, '--as-of', '2026-02-01', '--json', '--data', store]);
      expect(await ask(folder)).toEqual(await ask(data));
    }
    expect((await command(['explain', 'std', '4.1', '--text', '--data', folder])).out).toContain(
      'Zebra words',
    );
    expect(await command(['doctor', '--data', folder])).toMatchObject({ exit: 0 });
  });

  it('replaces another one only where that is asked for', async () => {
    const folder = await tinyStore();
    const before = await headsOf(folder);
    expect(await restore(backup, folder)).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/^.*aims-crosswalk\.db STORE_EXISTS There is a store in /),
    });
    expect(await headsOf(folder)).toBe(before);
  });

  it('replaces one that is damaged, and no log that was left behind is applied to it', async () => {
    writeFileSync(join(place, 'aims-crosswalk.db'), 'no database at all, and longer than a page'.repeat(100));
    writeFileSync(join(place, 'aims-crosswalk.db-wal'), 'left behind');
    expect(await restore(backup, place)).toMatchObject({ exit: 1 });
    expect(await restore(backup, place, '--overwrite')).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/in\s+place\s+of\s+the\s+one\s+before/),
    });
    expect(readdirSync(place)).toEqual(['aims-crosswalk.db']);
    expect(await headsOf(place)).toBe(await headsOf(data));
  });

  it('is not put beside a log that was left behind without being asked', async () => {
    writeFileSync(join(place, 'aims-crosswalk.db-wal'), 'left behind');
    expect(await restore(backup, place)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('STORE_EXISTS'),
    });
    expect(readdirSync(place)).toEqual(['aims-crosswalk.db-wal']);
  });

  it('does not replace the database of another program', async () => {
    const theirs = new Database(join(place, 'aims-crosswalk.db'));
    theirs.exec('CREATE TABLE theirs (id TEXT)');
    theirs.close();
    const { exit, err } = await restore(backup, place, '--overwrite');
    expect([exit, err]).toEqual([3, expect.stringContaining('is a database of another program')]);
    const again = new Database(join(place, 'aims-crosswalk.db'));
    expect(again.prepare('SELECT name FROM sqlite_schema').all()).toMatchObject([{ name: 'theirs' }]);
    again.close();
  });
});

describe('a file that is no whole backup is refused, and leaves nothing behind', () => {
  const bytes = () => readFileSync(backup);

  it.each<readonly [string, () => string, number, string]>([
    ['is not there', () => join(place, 'none'), 1, 'CANNOT_USE There is no such file'],
    ['is a folder', () => place, 1, 'CANNOT_USE This is not a plain file'],
    ['is empty', () => written(Buffer.alloc(0)), 1, 'NOT_A_BACKUP This is not a file that `backup` wrote'],
    ['is a text', () => written('{"seq":1}\n'.repeat(99)), 1, 'NOT_A_BACKUP .*`ledger import`'],
    ['is cut', () => written(bytes().subarray(0, bytes().length / 2)), 1, 'NOT_A_BACKUP .*damaged'],
    [
      'is a database of another program',
      () => {
        const database = new Database(join(place, 'file'));
        database.exec('CREATE TABLE theirs (id TEXT)');
        database.close();
        return join(place, 'file');
      },
      ...([1, 'NOT_A_BACKUP '] as const),
    ],
    ['has a log beside it', () => withLog(), 1, 'NOT_A_BACKUP .*its newest changes are in '],
    [
      'has no change',
      () =>
        altered(
          'DELETE FROM changes; DELETE FROM ledgers; DELETE FROM nodes; DELETE FROM links; DELETE FROM touches',
        ),
      1,
      'NOT_A_BACKUP .*no change',
    ],
    ['lost a table', () => altered('DROP TABLE texts'), 1, 'NOT_A_BACKUP .*damaged'],
    [
      'has an edited change',
      () => altered("UPDATE changes SET facts = '[]' WHERE ledger = 'acme'"),
      3,
      'acme',
    ],
    [
      'was written by a newer version',
      () => altered(`PRAGMA user_version = ${STORE_FORMAT + 1}`),
      ...([3, 'STORE_TOO_NEW The database .*altered\\.backup was written by'] as const),
    ],
    [
      'was written by an older version',
      () => altered('PRAGMA user_version = 1'),
      ...([3, 'STORE_TOO_OLD The database .*altered\\.backup was written by'] as const),
    ],
  ])('where it %s', async (_, fileOf, exit, said) => {
    const file = fileOf();
    const before = readdirSync(place).toSorted();
    expect(await restore(file, join(place, 'deep/data'))).toEqual({
      ...{ exit, out: '' },
      err: expect.stringMatching(new RegExp(said)),
    });
    expect(readdirSync(place).toSorted()).toEqual(before);
  });

  function written(content: Buffer | string): string {
    writeFileSync(join(place, 'file'), content);
    return join(place, 'file');
  }

  function withLog(): string {
    cpSync(backup, join(place, 'file'));
    writeFileSync(join(place, 'file-wal'), 'a log');
    return join(place, 'file');
  }

  it('whichever byte of it was changed: what is restored is what was backed up', async () => {
    const heads = await headsOf(data);
    const whole = bytes();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const folder = temporaryFolder();
        const edited = Buffer.from(whole);
        edited[at] = edited[at]! ^ by;
        writeFileSync(join(folder, 'file'), edited);
        const { exit, err } = await restore(join(folder, 'file'), join(folder, 'data'));
        // What SQLite says of a page has several lines.
        expect(err).not.toContain('***');
        expect(existsSync(join(folder, 'data'))).toBe(exit === 0);
        if (exit === 0) expect(await headsOf(join(folder, 'data'))).toBe(heads);
      }),
      { numRuns: 60 },
    );
  });
});
