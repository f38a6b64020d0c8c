import neo4j, { type Driver } from 'neo4j-driver';
import type { CatalogueContents, OrganizationContents } from '../src/ledger/records/contents.ts';
import { FOR_MEASURING, launchNeo4j } from '../test/neo4j/launch.ts';
import { timeOf } from './stopwatch.ts';

/** So many rows are written in one transaction. */
const ROWS = 20_000;

/**
 * The least that a load costs in Neo4j: the ends of each edge, found by an index, and what it says. It has a server of its
 * own, whose start does not count.
 */
export async function timeOfBareRelationships({
  catalogue,
  organization,
}: {
  readonly catalogue: CatalogueContents;
  readonly organization: OrganizationContents;
}) {
  const server = await launchNeo4j('lts', null, FOR_MEASURING);
  const driver = neo4j.driver(server.uri, undefined, { telemetryDisabled: true });
  try {
    return await timeOf(async () => {
      await driver.executeQuery('CREATE CONSTRAINT FOR (n:Node) REQUIRE n.id IS UNIQUE');
      const nodes = [...catalogue.provisions, ...organization.evidence].map(({ id }) => id);
      await write(driver, 'UNWIND $rows AS id CREATE (:Node {id: id})', nodes);
      const edges = [
        ...organization.supports.map(({ id, evidence, provision, extent }) => [
          id,
          evidence,
          provision,
          extent,
        ]),
        ...catalogue.mappings.map(({ id, source, target, relationship }) => [
          id,
          source,
          target,
          relationship,
        ]),
      ];
      const connect = `UNWIND $rows AS row MATCH (a:Node {id: row[1]}), (b:Node {id: row[2]})
        CREATE (a)-[:SAYS {id: row[0], says: row[3]}]->(b)`;
      await write(driver, connect, edges);
    });
  } finally {
    await driver.close();
    await server.remove();
  }
}

async function write(driver: Driver, text: string, rows: readonly unknown[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS)
    await driver.executeQuery(text, { rows: rows.slice(from, from + ROWS) });
}
