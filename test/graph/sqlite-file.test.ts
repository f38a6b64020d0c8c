import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesOfStore } from '../../src/cli/recorded-changes.ts';
import { verifyLedgers } from '../../src/cli/verify-ledgers.ts';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import { chain, framework } from '../contract/sample-changes.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'aims-file-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('a database file that is not of this version', () => {
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

describe('a change whose row was edited', () => {
  it.each([
    ['key', "UPDATE changes SET key = 'other' WHERE seq = 2", ['2 EDITED']],
    ['number', 'UPDATE changes SET seq = 9 WHERE seq = 3', ['3 EDITED']],
    ['ledger', "UPDATE changes SET ledger = 'acme' WHERE seq = 3", ['2 OTHER_HEAD']],
    ['entry', "UPDATE changes SET entry = replace(entry, 'key-2', 'key-9')", ['2 EDITED']],
    ['facts', "UPDATE changes SET facts = replace(facts, 'LAW', 'GUIDANCE') WHERE seq = 1", ['1 EDITED']],
  ])('in its %s is named', async (_, statement, faults) => {
    const store = await openSqliteStore({ directory });
    const facts = ['f', 'g', 'h'].map((slug) => ({ facts: [framework(slug)] }));
    for (const change of chain('catalogue', facts)) await store.append(change);
    const database = new Database(databaseFile(directory));
    database.exec(statement);
    database.close();
    const heads = await store.heads();
    const verified = await verifyLedgers(changesOfStore(store, heads), {}, heads);
    await store.close();
    expect(verified.ok ? [] : verified.problems.map(({ line, code }) => `${line} ${code}`)).toEqual(faults);
  });
});
