import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Examined } from '../../src/graph/store.ts';
import { diagnose } from '../../src/operations/ledger/diagnose.ts';
import { verifyLedgers } from '../../src/operations/ledger/verify-ledgers.ts';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { openReplica } from '../../src/replica/replica.ts';
import { chain, framework, partOf, provision } from '../contract/sample-changes.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'aims-file-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('a store that one process has opened twice', () => {
  /** How many changes another process sees, which opens the file and closes it again. */
  function seenElsewhere(): number {
    const script = `
      import Database from 'libsql';
      const database = new Database(${JSON.stringify(databaseFile(directory))});
      console.log(database.prepare('SELECT count(*) AS changes FROM changes').get().changes);
      database.close();`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: PACKAGE_ROOT,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return Number(stdout);
  }

  it('keeps its log when another process closes it, and goes on writing for everybody', async () => {
    const [first, second] = chain('catalogue', [{ facts: [framework('f')] }, { facts: [framework('g')] }]);
    const store = await openSqliteStore({ directory });
    await store.append(first!);
    await (await openSqliteStore({ directory })).close();
    for await (const _ of store.scan('catalogue'));
    expect(seenElsewhere()).toBe(1);
    expect(existsSync(`${databaseFile(directory)}-wal`)).toBe(true);
    await store.append(second!);
    expect(seenElsewhere()).toBe(2);
    await store.close();
  });
});

describe('a database file of something else', () => {
  it('is refused and left as it is', async () => {
    const database = new Database(databaseFile(directory));
    database.exec('CREATE TABLE theirs (id TEXT);');
    const tables = () => database.prepare('SELECT name FROM sqlite_schema').all();
    const before = tables();
    await expect(openSqliteStore({ directory })).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      message: expect.stringMatching(/a database of another program/),
    });
    expect(tables()).toEqual(before);
    database.close();
  });
});

describe('a database of which something has altered the tables', () => {
  it.each([
    'DROP TABLE texts',
    'DROP TABLE touches',
    'DROP TABLE links',
    'DROP TABLE ledgers',
    'ALTER TABLE changes RENAME COLUMN entry TO other',
    'PRAGMA user_version = 0',
    'PRAGMA user_version = -1',
  ])('is damaged, and ends nothing: %s', async (statement) => {
    const first = await openSqliteStore({ directory });
    for (const change of chain('catalogue', [{ facts: [framework('f')] }])) await first.append(change);
    await first.close();
    const database = new Database(databaseFile(directory));
    database.exec(statement);
    database.close();
    const verify = async (): Promise<unknown> => {
      const store = await openSqliteStore({ directory });
      try {
        return await verifyLedgers(store.examine(), {});
      } finally {
        await store.close();
      }
    };
    await expect(verify()).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
  });
});

describe('what another program added to a database', () => {
  async function refusalOf(...statements: readonly string[]): Promise<string | null> {
    await (await openSqliteStore({ directory })).close();
    const database = new Database(databaseFile(directory));
    for (const statement of statements) database.exec(statement);
    database.close();
    return openSqliteStore({ directory }).then(
      async (store) => {
        await store.close();
        return null;
      },
      (error: Error) => error.message,
    );
  }

  it.each([
    [
      'a trigger, which could swallow changes',
      ['CREATE TRIGGER theirs BEFORE INSERT ON changes BEGIN SELECT RAISE(IGNORE); END'],
      /is damaged: another program added the trigger theirs on the table changes\. .*Remove it, then run `ledger verify`/,
    ],
    [
      'a unique index',
      ['CREATE UNIQUE INDEX theirs ON nodes (id)'],
      /is damaged: another program added the index theirs on the table nodes\./,
    ],
    [
      'a view in the place of a table',
      ['ALTER TABLE texts RENAME TO theirs', 'CREATE VIEW texts AS SELECT * FROM theirs'],
      /is damaged: another program altered or removed the table texts\. Put a backup in its place/,
    ],
    [
      'a table without its key in the place of one with it',
      [
        'CREATE TABLE theirs AS SELECT * FROM texts',
        'DROP TABLE texts',
        'ALTER TABLE theirs RENAME TO texts',
      ],
      /altered or removed .* and the key of the table texts\./,
    ],
  ])('is refused and named where it is %s', async (_, statements, said) => {
    expect(await refusalOf(...statements)).toMatch(said);
  });

  it('is noticed at the next change of a store that is open', async () => {
    const store = await openSqliteStore({ directory });
    const [first, second] = chain('catalogue', [{ facts: [framework('f')] }, { facts: [framework('g')] }]);
    await store.append(first!);
    const database = new Database(databaseFile(directory));
    database.exec('CREATE TABLE theirs (id TEXT)');
    expect(await store.append(first!)).toMatchObject({ outcome: 'repeated' });
    database.exec('CREATE TRIGGER theirs_2 BEFORE INSERT ON changes BEGIN SELECT RAISE(IGNORE); END');
    for (const write of [() => store.append(second!), () => store.putTexts('acme', [])])
      await expect(write()).rejects.toMatchObject({
        code: 'STORE_DAMAGED',
        message: expect.stringMatching(/another program added the trigger theirs_2 on the table changes/),
      });
    database.exec('DROP TRIGGER theirs_2');
    database.close();
    expect(await store.heads()).toMatchObject([{ seq: 1 }]);
    expect(await store.append(second!)).toMatchObject({ outcome: 'appended' });
    await store.close();
  });

  it('is left alone where it changes nothing of ours', async () => {
    const statements = [
      'CREATE TABLE theirs (id TEXT UNIQUE)',
      'CREATE TRIGGER theirs_too AFTER INSERT ON theirs BEGIN SELECT 1; END',
      'CREATE INDEX theirs_3 ON nodes (label)',
      'CREATE VIEW theirs_4 AS SELECT id FROM nodes',
      'ALTER TABLE nodes ADD COLUMN theirs_5 TEXT',
    ];
    expect(await refusalOf(...statements)).toBeNull();
  });
});

describe('a change that is written where a row of its number is already', () => {
  it('is refused because the store is damaged, not because it is away', async () => {
    const store = await openSqliteStore({ directory });
    const [first, second] = chain('catalogue', [{ facts: [] }, { facts: [] }]);
    for (const change of [first!, second!]) await store.append(change);
    const database = new Database(databaseFile(directory));
    database.prepare('UPDATE ledgers SET seq = 1, hash = ?').run(first!.hash);
    database.close();
    const [other] = chain('catalogue', [{ facts: [framework('f')], key: 'other' }], first!);
    await expect(store.append(other!)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    await store.close();
  });
});

describe('a graph of which rows cannot be read', () => {
  it.each([
    "UPDATE nodes SET properties = '{' WHERE id = 'f:1'",
    "UPDATE nodes SET id = CAST(id AS BLOB) WHERE id = 'f:2'",
    "UPDATE nodes SET label = 'Ghost' WHERE id = 'f'",
    "UPDATE nodes SET id = id || char(31) WHERE id = 'f:2'",
    'UPDATE links SET n = 9007199254740993',
    "UPDATE links SET n = 'x'",
    "UPDATE links SET properties = '[7]'",
    "UPDATE links SET type = 'SUPPORTS'",
  ])('names one of them, and is whole after a rebuild: %s', async (statement) => {
    const store = await openSqliteStore({ directory });
    const facts = [framework('f'), provision('f:1'), provision('f:2'), partOf('l', 'f:2', 'f:1')];
    for (const change of chain('catalogue', [{ facts }])) await store.append(change);
    const scan = async (): Promise<string> => {
      const found: unknown[] = [];
      for await (const batch of store.scan('catalogue')) found.push(...batch);
      return JSON.stringify(found);
    };
    const whole = await scan();
    const database = new Database(databaseFile(directory));
    database.exec(statement);
    database.close();
    await expect(scan()).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      message: expect.stringMatching(/^\S+ \S+ in the graph of catalogue is damaged: .* Run `rebuild`/s),
    });
    expect((await verifyLedgers(store.examine(), {})).ok).toBe(false);
    await store.rebuild('catalogue');
    expect(await scan()).toBe(whole);
    expect((await verifyLedgers(store.examine(), {})).ok).toBe(true);
    await store.close();
  });
});

describe('a change whose row was edited', () => {
  it.each([
    ['key', "UPDATE changes SET key = 'other' WHERE seq = 2", ['2 EDITED']],
    ['number', 'UPDATE changes SET seq = 9 WHERE seq = 3', ['3 EDITED']],
    ['entry', "UPDATE changes SET entry = replace(entry, 'key-2', 'key-9')", ['2 EDITED']],
    ['facts', "UPDATE changes SET facts = replace(facts, 'LAW', 'GUIDANCE') WHERE seq = 1", ['1 EDITED']],
  ])('in its %s is named', async (_, statement, faults) => {
    const store = await openSqliteStore({ directory });
    const facts = ['f', 'g', 'h'].map((slug) => ({ facts: [framework(slug)] }));
    for (const change of chain('catalogue', facts)) await store.append(change);
    const database = new Database(databaseFile(directory));
    database.exec(statement);
    database.close();
    const verified = await verifyLedgers(store.examine(), {});
    await store.close();
    expect(
      verified.ok
        ? []
        : verified.problems.map(({ at, code }) => `${at.in === 'ledger' ? at.seq : at.in} ${code}`),
    ).toEqual(faults);
  });
});

describe('a text that something has written into', () => {
  it.each([
    ["UPDATE nodes SET properties = CAST(x'7b22ff' AS TEXT)"],
    ["UPDATE nodes SET id = CAST(x'66ff' AS TEXT) WHERE id = 'f:2'"],
    ["UPDATE links SET to_id = CAST(x'66ff' AS TEXT)"],
    ["UPDATE changes SET facts = CAST(x'ff' AS TEXT)"],
    ["UPDATE changes SET key = CAST(x'ff' AS TEXT)"],
    ["UPDATE ledgers SET loads = CAST(x'ff' AS TEXT)"],
    ["UPDATE ledgers SET hash = CAST(x'ff' AS TEXT)"],
    ["UPDATE ledgers SET seq = CAST(x'ff' AS TEXT)"],
    ["UPDATE ledgers SET rebuilding = CAST(x'ff' AS TEXT)"],
    ["UPDATE changes SET seq = CAST(x'ff' AS TEXT)"],
    ["UPDATE links SET n = CAST(x'ff' AS TEXT)"],
    ["UPDATE links SET type = CAST(x'ff' AS TEXT)"],
  ])('is said to be damage, and does not end the process: %s', async (statement) => {
    const store = await openSqliteStore({ directory });
    const facts = [framework('f'), provision('f:1'), provision('f:2'), partOf('l', 'f:2', 'f:1')];
    for (const change of chain('catalogue', [{ facts }])) await store.append(change);
    const database = new Database(databaseFile(directory));
    database.exec(statement);
    database.close();
    const readAll = async (): Promise<void> => {
      await store.heads();
      await store.changesAfter('catalogue', 0, 10);
      for await (const _ of store.scan('catalogue'));
    };
    await expect(readAll()).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    await store.close();
  });
});

describe('a change that stands among those of another ledger', () => {
  it('ends the reading of that ledger, which would else go round for ever', async () => {
    const store = await openSqliteStore({ directory });
    for (const ledger of ['acme', 'catalogue'])
      for (const change of chain(ledger, [{ facts: [] }, { facts: [] }, { facts: [] }]))
        await store.append(change);
    const database = new Database(databaseFile(directory));
    database.exec(
      "UPDATE changes SET ledger = 'catalogue', seq = 103, key = 'other' WHERE ledger = 'acme' AND seq = 2",
    );
    database.close();
    const damaged = {
      code: 'STORE_DAMAGED',
      message: expect.stringMatching(/^Change 2 of acme is damaged: its hash is not the hash of its content/),
    };
    await expect(openReplica(store)).rejects.toMatchObject(damaged);
    await expect(diagnose(store, 'catalogue', async () => [])).rejects.toMatchObject(damaged);
    await expect(store.rebuild('catalogue')).rejects.toMatchObject(damaged);
    expect((await store.heads()).map(({ rebuilding }) => rebuilding)).toEqual([false, false]);
    await store.close();
  });
});

describe('a change whose ledger has no head', () => {
  it.each([
    [
      "UPDATE changes SET ledger = 'acme' WHERE seq = 2",
      /^Ledger acme is damaged: it has changes, first change 2 of catalogue, and no head/,
    ],
    [
      'DELETE FROM ledgers',
      /^Ledger catalogue is damaged: it has changes, first change 1 of catalogue, and no head/,
    ],
  ])('is named whoever asks for heads: %s', async (statement, message) => {
    const store = await openSqliteStore({ directory });
    for (const change of chain('catalogue', [{ facts: [] }, { facts: [] }])) await store.append(change);
    const database = new Database(databaseFile(directory));
    database.exec(statement);
    database.close();
    const damaged = { code: 'STORE_DAMAGED', message: expect.stringMatching(message) };
    await expect(store.heads()).rejects.toMatchObject(damaged);
    await store.close();
  });
});

describe('a head that was set back', () => {
  it('is named by the change that follows it, and one that is written meanwhile is not', async () => {
    const store = await openSqliteStore({ directory });
    const [first, second, third] = chain('catalogue', [{ facts: [] }, { facts: [] }, { facts: [] }]);
    for (const change of [first!, second!]) await store.append(change);
    async function* writingMeanwhile(): AsyncGenerator<Examined> {
      for await (const one of store.examine()) {
        yield one;
        if (one.found === 'head') await store.append(third!);
      }
    }
    expect(await verifyLedgers(writingMeanwhile(), {})).toMatchObject({ ok: true });
    expect((await store.heads())[0]?.seq).toBe(3);
    const database = new Database(databaseFile(directory));
    database.prepare('UPDATE ledgers SET seq = 2, hash = ?, at = ?').run(second!.hash, second!.at);
    database.close();
    const verified = await verifyLedgers(store.examine(), {});
    expect(verified.ok ? [] : verified.problems).toMatchObject([
      { at: { seq: 3 }, code: 'OTHER_HEAD' },
      { at: { seq: 3 }, code: 'OTHER_HEAD' },
    ]);
    await store.close();
  });
});

describe('a graph that was edited', () => {
  it.each(['[x', '{}', '7'])('so that a field holds %s is damaged, and names the record', async (text) => {
    const store = await openSqliteStore({ directory });
    for (const change of chain('catalogue', [{ facts: [framework('f')] }])) await store.append(change);
    const database = new Database(databaseFile(directory));
    database.prepare("UPDATE nodes SET properties = json_set(properties, '$.sources', ?)").run(text);
    database.close();
    await expect(openReplica(store)).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      message: expect.stringMatching(
        /Framework f was edited in the graph of catalogue: sources is not a JSON array\. Run `rebuild`/,
      ),
    });
    await store.rebuild('catalogue');
    expect((await openReplica(store)).catalogue.records.frameworks.size).toBe(1);
    await store.close();
  });
});
