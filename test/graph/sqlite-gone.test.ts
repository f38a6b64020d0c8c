import { chmodSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyDatabase } from '../../src/graph/sqlite/copy-database.ts';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../../src/graph/store.ts';
import { chain, framework } from '../contract/sample-changes.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const CHANGES = chain('catalogue', [{ facts: [framework('f')] }, { facts: [framework('f', 'Other')] }]);
const isRoot = process.getuid?.() === 0;

let directory: string;
let file: string;
let away: string;
let store: Store;

beforeEach(async () => {
  directory = temporaryFolder();
  file = databaseFile(directory);
  away = join(temporaryFolder(), 'moved');
  // A copy has no log, so that what is read comes from the file.
  const first = temporaryFolder();
  const begun = await openSqliteStore({ directory: first });
  await begun.append(CHANGES[0]!);
  await begun.close();
  await copyDatabase(first, directory);
  store = await openSqliteStore({ directory });
});

afterEach(() => store.close());

/** How every kind of call ends. */
async function outcomes(): Promise<readonly unknown[]> {
  const drained = async (values: AsyncIterable<unknown>): Promise<void> => {
    for await (const _ of values);
  };
  const calls = [
    store.heads(),
    store.changesAfter('catalogue', 0, 9),
    store.changeOfKey('catalogue', 'key-1'),
    drained(store.scan('catalogue')),
    drained(store.examine()),
    store.append(CHANGES[1]!),
    store.putTexts('acme', []),
    store.rebuild('catalogue'),
  ];
  return Promise.all(
    calls.map((call) =>
      call.then(
        () => 'done',
        (error) => error.code,
      ),
    ),
  );
}

async function seqs(): Promise<readonly number[]> {
  return (await store.heads()).map(({ seq }) => seq);
}

const REFUSED = Array.from({ length: 8 }, () => 'STORE_UNAVAILABLE');

describe('a store whose file goes while it is in use', () => {
  it('refuses everything, makes no other file, and goes on when the file is back', async () => {
    renameSync(file, away);
    expect(await outcomes()).toEqual(REFUSED);
    expect(() => readFileSync(file)).toThrow('ENOENT');
    renameSync(away, file);
    expect(await seqs()).toEqual([1]);
    expect(await store.append(CHANGES[1]!)).toMatchObject({ outcome: 'appended' });
  });

  it('does so when the whole folder is moved', async () => {
    const moved = join(temporaryFolder(), 'moved');
    renameSync(directory, moved);
    expect(await outcomes()).toEqual(REFUSED);
    renameSync(moved, directory);
    expect(await seqs()).toEqual([1]);
  });

  it('refuses a folder in its place', async () => {
    renameSync(file, away);
    mkdirSync(file);
    expect(await outcomes()).toEqual(REFUSED);
    rmdirSync(file);
    renameSync(away, file);
    expect(await seqs()).toEqual([1]);
  });

  it('refuses another file in its place, whose log it would take for its own', async () => {
    const other = temporaryFolder();
    await copyDatabase(directory, other);
    renameSync(file, away);
    renameSync(databaseFile(other), file);
    expect(await outcomes()).toEqual(REFUSED);
    renameSync(away, file);
    expect(await seqs()).toEqual([1]);
  });

  it('notices when the disk gives other bytes, and goes on when it gives the right ones', async () => {
    const bytes = readFileSync(file);
    writeFileSync(file, Buffer.alloc(bytes.length));
    await expect(store.heads()).rejects.toMatchObject({ name: 'StoreError' });
    writeFileSync(file, bytes);
    expect(await seqs()).toEqual([1]);
  });

  it.skipIf(isRoot)('refuses everything when the file cannot be read any more', async () => {
    chmodSync(file, 0o000);
    expect(await outcomes()).toEqual(REFUSED);
    chmodSync(file, 0o600);
    expect(await seqs()).toEqual([1]);
  });
});
