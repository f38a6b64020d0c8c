import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';

describe('a database file that is not of this version', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'aims-file-'));
  });

  afterEach(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  it.each([
    ['older', 'PRAGMA user_version = 1', /an older version of the product; export its ledgers/],
    ['newer', 'PRAGMA user_version = 9999', /a newer version of the product; use that version/],
    ['of something else', 'SELECT 1', /a database of something else/],
  ])('is refused and left as it is when it is %s', async (_, statement, sentence) => {
    const database = new Database(databaseFile(directory));
    database.exec(`CREATE TABLE theirs (id TEXT); ${statement};`);
    const tables = () => database.prepare('SELECT name FROM sqlite_schema').all();
    const before = tables();
    await expect(openSqliteStore({ directory })).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      message: expect.stringMatching(sentence),
    });
    expect(tables()).toEqual(before);
    database.close();
  });
});
