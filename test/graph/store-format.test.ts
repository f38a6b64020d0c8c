import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import { STORE_FORMAT } from '../../src/graph/store-format.ts';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { command } from '../cli/command-line.ts';

const OF_0_1_0 = join(PACKAGE_ROOT, 'test/stores/0.1.0');

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'aims-format-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

/** States another format; writes it into the file itself where `inLog` is false. */
function setFormat(format: number, { inLog }: { readonly inLog: boolean }): void {
  const database = new Database(databaseFile(directory));
  database.pragma(`user_version = ${format}`);
  if (!inLog) database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

/** The digest of every file of the folder but the index of the log, which is no part of a store and goes when nobody reads it. */
async function filesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).filter((name) => !name.endsWith('-shm')).toSorted();
  const digests = names.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}

describe('a store that version 0.1.0 wrote', () => {
  beforeEach(async () => {
    await cp(OF_0_1_0, directory, { recursive: true });
  });

  it('is refused with both formats and what to do, and not a byte of it changes', async () => {
    const before = await filesOf(directory);
    await expect(openSqliteStore({ directory })).rejects.toMatchObject({
      code: 'STORE_TOO_OLD',
      message: `The database ${databaseFile(directory)} was written by version 0.1.0 of the product in store format 3. This program reads format ${STORE_FORMAT} and has changed nothing. Make a new store in another --data folder and load your folders into it (\`load\`). To keep their history too, export the ledgers with the version that wrote them (\`ledger export FILE\`), import them with this one (\`ledger import FILE\`), and then load the catalogue and your folders again.`,
    });
    expect(await filesOf(directory)).toEqual(before);
  });

  it.each([
    ['coverage', '--framework', 'std'],
    ['load', '--bundled'],
    ['serve'],
    ['ledger', 'verify'],
    ['ledger', 'export', 'never.jsonl'],
    ['rebuild'],
    ['doctor'],
    ['check', join(PACKAGE_ROOT, 'seed')],
  ])('is refused by %s with exit code 3', async (...words) => {
    const before = await filesOf(directory);
    const { exit, out, err } = await command([...words, '--data', directory]);
    expect([exit, out, err]).toEqual([3, '', expect.stringMatching(/^STORE_TOO_OLD The database /)]);
    expect(await filesOf(directory)).toEqual(before);
  });
});

describe('a store that another version wrote', () => {
  beforeEach(async () => {
    await (await openSqliteStore({ directory })).close();
  });

  it.each([
    [1, 'STORE_TOO_OLD', /was written by version 0\.1\.0 of the product in store format 1\./],
    [
      STORE_FORMAT + 1,
      'STORE_TOO_NEW',
      /was written by a newer version of the product in store format 6\. .* Use that version, or make a new store/,
    ],
    [2_147_483_647, 'STORE_TOO_NEW', /format 2147483647/],
  ])('is refused when its format is %i', async (format, code, sentence) => {
    setFormat(format, { inLog: false });
    const before = await filesOf(directory);
    await expect(openSqliteStore({ directory })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(sentence),
    });
    expect(await filesOf(directory)).toEqual(before);
  });

  it('is refused too when its format is still in the log', async () => {
    setFormat(STORE_FORMAT + 1, { inLog: true });
    const before = await filesOf(directory);
    await expect(openSqliteStore({ directory })).rejects.toMatchObject({ code: 'STORE_TOO_NEW' });
    expect(await filesOf(directory)).toMatchObject(before);
  });

  it('is opened again when its format is that of this program', async () => {
    setFormat(STORE_FORMAT, { inLog: false });
    const store = await openSqliteStore({ directory });
    expect(await store.heads()).toEqual([]);
    await store.close();
  });
});
