import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { openNeo4jStore } from '../../src/graph/neo4j/neo4j-store.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../../src/graph/store.ts';

/** A store that promises are tried on. */
export interface StoreUnderTest {
  readonly name: string;
  /** Why it cannot be tried here; null: it can. */
  readonly skipped: string | null;
  /** An empty store; `again` opens a second connection to the same one. */
  open(): Promise<{ readonly store: Store; again(): Promise<Store>; close(): Promise<void> }>;
}

const servers = inject('neo4j');

export const STORES: readonly StoreUnderTest[] = [
  {
    name: 'embedded SQLite',
    skipped: null,
    open: async () => {
      const directory = await mkdtemp(join(tmpdir(), 'aims-store-'));
      const store = await openSqliteStore({ directory });
      return {
        store,
        again: () => openSqliteStore({ directory }),
        close: async () => {
          await store.close();
          await rm(directory, { recursive: true, force: true });
        },
      };
    },
  },
  ...(['lts', 'current'] as const).map((version) => neo4jUnderTest(`Neo4j ${version}`, servers[version])),
];

function neo4jUnderTest(name: string, uri: string | null): StoreUnderTest {
  return {
    name,
    skipped: uri === null ? `${name} is not here` : null,
    open: async () => {
      if (uri === null) throw new Error(`${name} is not here`);
      await wipe(uri);
      const address = { uri, user: null, password: null, database: null };
      const store = await openNeo4jStore(address);
      return { store, again: () => openNeo4jStore(address), close: () => store.close() };
    },
  };
}

async function wipe(uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await driver.close();
}
