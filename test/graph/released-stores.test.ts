import { cp, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import { STORE_FORMAT } from '../../src/graph/store-format.ts';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { command } from '../cli/command-line.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { OFFICIAL_TEXT, writeReleasedStore } from './released-store.ts';

const STORES = join(PACKAGE_ROOT, 'test/stores');

interface Kept {
  readonly name: string;
  readonly format: number;
  readonly heads: Readonly<Record<string, string>>;
}

/** Every store that is kept, with its format and the heads of its ledgers. */
const KEPT: readonly Kept[] = [
  {
    name: '0.2.0-format-4',
    format: 4,
    heads: {
      catalogue: '20fdb0f284feb76832bbd0d2ca555dd6118788a6992bf6bc0ac0f8af7d140a46',
      acme: '06250984032a3fe00e8111e623a33a7e08051e2e06662a820e28eeae286a3d36',
    },
  },
  {
    name: '0.2.0',
    format: 5,
    heads: {
      catalogue: 'd64bf5f59a0004b4bd9f4b12f53fa07bf66fbf8b2a4783364b044ff9837370ee',
      acme: '4f44de6fe0a9972ec1123ea074baa72ae79457687ee04b7e96a3e8f8938b5492',
    },
  },
];
/** Stores of a version that this one refuses: `store-format.test.ts` tries them. */
const REFUSED = ['0.1.0'];

let data: string;

beforeEach(() => {
  data = join(temporaryFolder(), 'data');
});

async function filesOf(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => !/-(wal|shm)$/.test(name)).sort();
}

/** What the program says of the store: heads, coverage, and whether graph and ledger agree. */
async function said(): Promise<readonly string[]> {
  const outs: string[] = [];
  for (const words of [
    ['ledger', 'verify'],
    ['doctor'],
    ['coverage', '--framework', 'std', '--as-of', '2026-03-01'],
    ['history', 'P-1'],
  ]) {
    const { exit, out, err } = await command([...words, '--data', data, '--json']);
    expect([exit, err]).toEqual([0, '']);
    outs.push(out);
  }
  return outs;
}

describe('the stores that releases wrote', () => {
  it('are all tried here', async () => {
    const folders = (await readdir(STORES)).filter((name) => name !== 'README.md');
    expect(folders.sort()).toEqual([...REFUSED, ...KEPT.map(({ name }) => name)].sort());
  });

  it.each(KEPT)(
    'opens that of $name, with every record, hash and official text',
    async ({ name, format, heads }) => {
      await cp(join(STORES, name), data, { recursive: true });
      const told: string[] = [];
      const store = await openSqliteStore({ directory: data, told: (sentence) => told.push(sentence) });
      const file = databaseFile(data);
      const copy = `${file}.format-${format}`;
      expect(told).toEqual(
        format === STORE_FORMAT
          ? []
          : [
              `The database ${file} was in store format ${format}. It was migrated to format ${STORE_FORMAT}. A copy of the earlier database is in ${copy}. Remove the copy when you no longer need it.`,
            ],
      );
      const found = (await store.heads()).map(({ ledger, hash }) => [ledger, hash] as const);
      expect(Object.fromEntries(found)).toEqual(heads);
      expect(await store.texts('acme', ['std:4.1'])).toMatchObject([{ text: OFFICIAL_TEXT }]);
      await store.close();
      const given = await said();
      // A store that this version wrote says the same.
      data = join(temporaryFolder(), 'data');
      await writeReleasedStore(data);
      const [, ...answers] = await said();
      expect(given.slice(1).map(withoutStates)).toEqual(answers.map(withoutStates));
    },
  );

  it.each(KEPT.filter(({ format }) => format < STORE_FORMAT))(
    'keeps a copy of that of $name as it was, which only its owner can read and the migration begins again from',
    async ({ name, format }) => {
      await cp(join(STORES, name), data, { recursive: true });
      await (await openSqliteStore({ directory: data })).close();
      const copy = `aims-crosswalk.db.format-${format}`;
      expect(await filesOf(data)).toEqual(['aims-crosswalk.db', copy]);
      expect((await stat(join(data, copy))).mode & 0o777).toBe(0o600);
      const again = join(temporaryFolder(), 'data');
      await cp(join(data, copy), databaseFile(again), { recursive: true });
      const database = new Database(databaseFile(again), { readonly: true });
      expect(database.prepare('SELECT user_version FROM pragma_user_version').get()).toMatchObject({
        user_version: format,
      });
      database.close();
      data = again;
      const first = await command(['ledger', 'verify', '--data', data]);
      expect([first.exit, first.err]).toEqual([0, expect.stringMatching(/was migrated to format/)]);
      await said();
    },
  );

  it('refuses to migrate a store that another process uses', async () => {
    await cp(join(STORES, '0.2.0-format-4'), data, { recursive: true });
    const other = new Database(databaseFile(data));
    other.exec('PRAGMA journal_mode = WAL');
    other.prepare('SELECT count(*) FROM nodes').get();
    const { exit, err } = await command(['ledger', 'verify', '--data', data]);
    expect([exit, err]).toEqual([
      3,
      expect.stringMatching(/^STORE_UNAVAILABLE .*but another process uses it/),
    ]);
    expect(other.prepare('SELECT user_version FROM pragma_user_version').get()).toMatchObject({
      user_version: 4,
    });
    other.close();
  });
});

/** Stores that were written at different times have different hashes. */
function withoutStates(out: string): string {
  return out.replace(/"[0-9a-f]{64}"/g, '""').replace(/"at":"[^"]*"/g, '"at":""');
}
