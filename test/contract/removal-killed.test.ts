import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/graph/store.ts';
import { PACKAGE_ROOT } from '../../src/package-root.ts';
import { SHARED_SERVERS } from '../neo4j/shared-servers.ts';
import { chain, evidence, framework, officialText, provision, supports } from './sample-changes.ts';
import { neo4jUnderTest } from './stores-under-test.ts';

const uri = SHARED_SERVERS.lts;

/** Removes a ledger, and ends as `kill -9` ends a process inside its transaction of a number. */
const REMOVING = `
const { Neo4jConnection } = await import(process.argv[1]);
const { openNeo4jStore } = await import(process.argv[2]);
const [uri, newest, killedAt] = JSON.parse(process.argv[3]);
const store = await openNeo4jStore({ uri, user: null, password: null, database: null });
const { writing } = Neo4jConnection.prototype;
let count = 0;
Neo4jConnection.prototype.writing = function (work) {
  return writing.call(this, async (transaction) => {
    const result = await work(transaction);
    if (count++ === killedAt) process.kill(process.pid, 'SIGKILL');
    return result;
  });
};
await store.remove('acme', newest);
await store.close();
console.log(count);
`;

const CATALOGUE = chain('catalogue', [{ facts: [framework('f'), provision('f:1')] }]);
const ACME = chain('acme', [
  {
    facts: [
      { fact: 'node', label: 'Organization', id: 'acme', properties: { name: 'Acme' } },
      evidence('acme/E-1'),
      supports('s', 'acme/E-1', 'f:1'),
    ],
  },
  { facts: [evidence('acme/E-2')] },
]);
const LAST = ACME[1]!;

async function fill(store: Store): Promise<void> {
  for (const change of [...CATALOGUE, ...ACME]) await store.append(change);
  await store.putTexts('acme', [officialText('f:1', 'Text')]);
}

function remove(killedAt: number) {
  const [connection, store] = ['connection', 'neo4j-store'].map((file) =>
    join(PACKAGE_ROOT, `dist/src/graph/neo4j/${file}.js`),
  );
  const given = JSON.stringify([uri, { seq: LAST.seq, hash: LAST.hash }, killedAt]);
  const words = ['--input-type=module', '-e', REMOVING, connection!, store!, given];
  return spawnSync(process.execPath, words, { encoding: 'utf8', cwd: PACKAGE_ROOT });
}

describe.skipIf(uri === null)('a removal on Neo4j lts', { timeout: 400_000 }, () => {
  it('that is killed in any of its transactions is finished by the next one', async () => {
    const { store, close } = await neo4jUnderTest('Neo4j lts', uri).open();
    await fill(store);
    const catalogue = (await store.heads()).filter(({ ledger }) => ledger === 'catalogue');
    const transactions = Number(remove(-1).stdout);
    expect(transactions).toBeGreaterThan(5);
    for (let killedAt = 0; killedAt < transactions; killedAt++) {
      if (killedAt > 0 || (await store.heads()).length === 1)
        for (const change of ACME) await store.append(change);
      await store.putTexts('acme', [officialText('f:1', 'Text')]);
      expect(remove(killedAt).signal).toBe('SIGKILL');
      const [left] = (await store.heads()).filter(({ ledger }) => ledger === 'acme');
      expect(left?.removing ?? true).toBe(killedAt > 0);
      expect(remove(-1).status).toBe(0);
      expect(await store.heads()).toEqual(catalogue);
      expect(await store.changesAfter('acme', 0, 10)).toEqual([]);
      expect(await store.texts('acme', ['f:1'])).toEqual([]);
      for await (const one of store.examine()) expect(one.found).not.toBe('damage');
      for await (const facts of store.scan('acme')) expect(facts).toEqual([]);
    }
    await close();
  });
});
