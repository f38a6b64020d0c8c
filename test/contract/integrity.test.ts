import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { editsOfNeo4j, editsOfSqlite, FAULTS, type Outcomes } from '../../drill/integrity/random-edits.ts';
import { fillSmallWorld } from '../../drill/integrity/small-world.ts';
import { openNeo4jStore } from '../../src/graph/neo4j/neo4j-store.ts';
import { SHARED_SERVERS } from '../neo4j/shared-servers.ts';
import { chain, framework } from './sample-changes.ts';

/** The drill makes a thousand edits of each store (`npm run drill -- integrity`). */
const EDITS = 40;

function mustHaveNoFault(outcomes: Outcomes, faulty: readonly string[]): void {
  expect(faulty).toEqual([]);
  expect(FAULTS.map((fault) => outcomes.get(fault) ?? 0)).toEqual(FAULTS.map(() => 0));
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(EDITS);
  expect(outcomes.get('refused') ?? 0).toBeGreaterThan(0);
}

describe('a store that somebody edits at random', () => {
  it('refuses or answers as before: embedded SQLite', async () => {
    const faulty: string[] = [];
    mustHaveNoFault(await editsOfSqlite(EDITS, 1, (what) => faulty.push(what)), faulty);
  }, 600_000);

  const uri = SHARED_SERVERS.lts;
  it.skipIf(uri === null)(
    'refuses or answers as before: Neo4j lts',
    async () => {
      const driver = neo4j.driver(uri!);
      await driver.executeQuery('MATCH (n) DETACH DELETE n');
      await driver.close();
      const faulty: string[] = [];
      mustHaveNoFault(await editsOfNeo4j(uri!, EDITS, 1, (what) => faulty.push(what)), faulty);
    },
    600_000,
  );

  it.skipIf(uri === null)('is refused where a ledger has lost its head: Neo4j lts', async () => {
    const driver = neo4j.driver(uri!);
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    const store = await openNeo4jStore({ uri: uri!, user: null, password: null, database: null });
    await fillSmallWorld(store);
    for (const { ledger } of await store.heads()) {
      for (const [edit, undo] of [
        [`REMOVE l:AimsLedger`, `SET l:AimsLedger`],
        [`SET l.name = '${ledger}-2'`, `SET l.name = '${ledger}'`],
      ]) {
        const head = `MATCH (l:Ledger) WHERE l.name STARTS WITH '${ledger}'`;
        await driver.executeQuery(`${head} ${edit}`);
        await expect(store.heads()).rejects.toMatchObject({
          code: 'STORE_DAMAGED',
          message: expect.stringMatching(`^Ledger ${ledger} is damaged: it has changes and no head`),
        });
        await driver.executeQuery(`${head} ${undo}`);
      }
    }
    expect(await store.heads()).toHaveLength(2);
    await store.close();
    await driver.close();
  });

  it.skipIf(uri === null)('is refused where nothing says in which format it is: Neo4j lts', async () => {
    const driver = neo4j.driver(uri!);
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    const open = () => openNeo4jStore({ uri: uri!, user: null, password: null, database: null });
    const store = await open();
    for (const change of chain('catalogue', [{ facts: [framework('f')] }])) await store.append(change);
    await store.close();
    for (const edit of ['SET f.name = 7', 'DELETE f']) {
      await driver.executeQuery(`MATCH (f:AimsStoreFormat) ${edit}`);
      await expect(open()).rejects.toMatchObject({
        code: 'STORE_DAMAGED',
        message: expect.stringMatching(/has ledgers of this product, but .* `ledger import`/),
      });
    }
    await driver.close();
  });
});
