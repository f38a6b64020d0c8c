import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Change } from '../../src/ledger/change.ts';
import { openReplica } from '../../src/replica/replica.ts';
import { chain, evidence, framework } from '../contract/sample-changes.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const CATALOGUE = chain('catalogue', [{ facts: [framework('f')] }]);
const ACME = chain('acme', [{ facts: [evidence('acme/E-1')] }]);

/** What the catalogue says of acme from its removal on. */
function tombstone(after: Change, reissued: boolean): Change {
  const properties = { seq: ACME[0]!.seq, hash: ACME[0]!.hash, reissued };
  return chain(
    'catalogue',
    [{ facts: [{ fact: 'node', label: 'RemovedOrganization', id: 'acme', properties }] }],
    after,
  )[0]!;
}

it('lets go of an organization from when the catalogue says that it was removed, and of none that is issued anew', async () => {
  const store = await openSqliteStore({ directory: join(temporaryFolder(), 'data') });
  for (const change of [...CATALOGUE, ...ACME]) await store.append(change);
  const replica = await openReplica(store);
  const removed: string[] = [];
  replica.whenRemoved((slug) => removed.push(slug));
  expect((await replica.organization('acme'))?.records.evidence.size).toBe(1);

  const first = tombstone(CATALOGUE[0]!, true);
  await store.append(first);
  await replica.refresh();
  expect([replica.organizations, await replica.organization('acme'), removed]).toEqual([[], null, ['acme']]);

  await store.remove('acme', ACME[0]!);
  const [anew] = chain('acme', [{ facts: [evidence('acme/E-9')], key: 'anew' }]);
  await store.append(anew!);
  await replica.refresh();
  expect([...(await replica.organization('acme'))!.records.evidence.keys()]).toEqual(['acme/E-9']);

  await store.append(tombstone(first, false));
  await replica.refresh();
  expect([replica.organizations, removed]).toEqual([[], ['acme', 'acme']]);
  await store.close();
});
