import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../../src/graph/store.ts';
import { chain, evidence, framework, officialText, provision } from '../contract/sample-changes.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

let directory: string;
let store: Store;
/** As the store of a process beside this one. */
let other: Store;

beforeEach(async () => {
  directory = temporaryFolder();
  store = await openSqliteStore({ directory });
  other = await openSqliteStore({ directory });
});

afterEach(async () => {
  await store.close();
  await other.close();
});

const seqs = async (): Promise<unknown> => (await store.heads()).map(({ ledger, seq }) => [ledger, seq]);

it('heads are those of now, whoever appends to old and new ledgers', async () => {
  expect(await seqs()).toEqual([]);
  const changes = chain('acme', [{ facts: [evidence('acme/1')] }, { facts: [evidence('acme/2')] }]);
  await other.append(changes[0]!);
  expect(await seqs()).toEqual([['acme', 1]]);
  expect(await seqs()).toEqual([['acme', 1]]);
  await store.append(changes[1]!);
  await other.append(chain('catalogue', [{ facts: [framework('f')] }])[0]!);
  expect(await seqs()).toEqual([
    ['acme', 2],
    ['catalogue', 1],
  ]);
  await other.append(chain('beta', [{ facts: [evidence('beta/1')] }])[0]!);
  expect(await seqs()).toEqual([
    ['acme', 2],
    ['beta', 1],
    ['catalogue', 1],
  ]);
});

it('heads show at once what was written beside changes: a rebuild, or an edit', async () => {
  await other.append(chain('catalogue', [{ facts: [framework('f'), provision('f:1')] }])[0]!);
  await other.append(chain('acme', [{ facts: [evidence('acme/1')] }])[0]!);
  expect(await seqs()).toHaveLength(2);
  const file = new Database(join(directory, 'aims-crosswalk.db'));
  file.prepare("UPDATE ledgers SET rebuilding = 1 WHERE name = 'acme'").run();
  expect((await store.heads()).filter(({ rebuilding }) => rebuilding)).toMatchObject([{ ledger: 'acme' }]);
  file.prepare("UPDATE ledgers SET rebuilding = 0 WHERE name = 'acme'").run();
  await other.putTexts('acme', [officialText('f:1', 'A text')]);
  expect((await store.heads()).some(({ rebuilding }) => rebuilding)).toBe(false);
  file.prepare("DELETE FROM ledgers WHERE name = 'acme'").run();
  await expect(store.heads()).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
  // What could not be read is read again.
  await expect(store.heads()).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
  file.close();
});
