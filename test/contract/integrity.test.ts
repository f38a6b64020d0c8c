import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { editsOfNeo4j, editsOfSqlite, FAULTS, type Outcomes } from '../../drill/integrity/random-edits.ts';
import { sharedServers } from '../neo4j/shared-servers.ts';

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

  const uri = sharedServers().lts;
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
});
