import { existsSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { loadContents } from '../../src/application/loaded-folders.ts';
import { performContext } from '../../src/application/perform-context.ts';
import { Projections } from '../../src/application/projections.ts';
import { DEADLINES } from '../../src/graph/neo4j/deadlines.ts';
import { openNeo4jStore } from '../../src/graph/neo4j/neo4j-store.ts';
import { openReplica } from '../../src/replica/replica.ts';
import { classpathFile, FOR_MEASURING, findJava, launchNeo4j } from '../../test/neo4j/launch.ts';
import { coverageText } from '../coverage-text.ts';
import { LOAD_OPTIONS } from '../fill-store.ts';
import { ORGANIZATION } from '../generate-world.ts';
import type { Peer } from './peer.ts';

/** The text for coverage in `docs/cypher.md`, on a Neo4j server that holds the product's graph. */
export const PLAIN_CYPHER: Peer = {
  name: 'plain Cypher on Neo4j',
  hold: async (world) => {
    if (!existsSync(classpathFile('lts')) || (await findJava('lts')) === null) return null;
    const server = await launchNeo4j('lts', null, FOR_MEASURING);
    // A server that has just started is slow at first, and this is not about its deadlines.
    const deadlines = { ...DEADLINES, answer: 60_000, retry: 60_000 };
    const address = { uri: server.uri, user: null, password: null, database: null };
    const store = await openNeo4jStore(address, deadlines);
    const empty = await openReplica(store);
    const loaded = await loadContents(
      performContext(store, empty, new Projections(empty)),
      world,
      LOAD_OPTIONS,
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    await store.close();
    const driver = neo4j.driver(server.uri, undefined, {
      disableLosslessIntegers: true,
      telemetryDisabled: true,
    });
    const crosswalks = world.catalogue.crosswalks.map(({ slug }) => slug);
    return {
      reaches: async (framework, day) => {
        const asked = { organization: ORGANIZATION, framework, date: day, crosswalks };
        const { records } = await driver.executeQuery(coverageText(), asked);
        return new Map(records.map((row) => [row.get('ref') as string, row.get('reach') as number]));
      },
      megabytes: server.megabytes(),
      close: async () => {
        await driver.close();
        await server.remove();
      },
    };
  },
};
