import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import neo4j from 'neo4j-driver';
import { openNeo4jStore } from '../../src/graph/neo4j/neo4j-store.ts';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../../src/graph/store.ts';
import { FORMAT_OF_0_1_0 } from '../../src/graph/store-format.ts';
import { SHARED_SERVERS } from '../neo4j/shared-servers.ts';

/** A store that promises are tried on. */
export interface StoreUnderTest {
  readonly name: string;
  /** Why it cannot be tried here; null: it can. */
  readonly skipped: string | null;
  open(): Promise<OpenedStore>;
}

/** An empty store, and what can be done to it behind its back. */
export interface OpenedStore {
  readonly store: Store;
  /** A second connection to the same store. */
  again(): Promise<Store>;
  /** Alters, takes away and adds records of the catalogue's graph: `f`, `f:1`, `l` are there, `x` and `y` are not. */
  damage(): Promise<void>;
  /** Writes into what a change says, and into what an organization keeps of a text. */
  damageRows(ledger: string, seq: number): Promise<void>;
  /** Leaves a ledger as a rebuild does that was cut off early. */
  cutOffRebuild(ledger: string): Promise<void>;
  /** Leaves a ledger as a removal does that was cut off. */
  cutOffRemoval(ledger: string): Promise<void>;
  /** States a format as a program of another version would; null: as version 0.1.0 did. */
  stateFormat(format: number | null): Promise<void>;
  close(): Promise<void>;
}

const servers = SHARED_SERVERS;

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
        damage: async () => {
          const database = new Database(databaseFile(directory));
          database.exec(`UPDATE nodes SET properties = '{}' WHERE id = 'f:1';
            DELETE FROM nodes WHERE id = 'f';
            DELETE FROM links WHERE id = 'l';
            INSERT INTO nodes (ledger, label, id, properties) VALUES ('catalogue', 'Provision', 'x', '{}');
            INSERT INTO links (ledger, n, type, id, from_label, from_id, to_label, to_id, properties)
            VALUES ('catalogue', 99, 'PART_OF', 'y', 'Provision', 'f:1', 'Provision', 'f:2', '{}');`);
          database.close();
        },
        damageRows: async (ledger, seq) => {
          const database = new Database(databaseFile(directory));
          database
            .prepare("UPDATE changes SET entry = '{', facts = '[7]' WHERE ledger = ? AND seq = ?")
            .run(ledger, seq);
          database.exec("UPDATE texts SET text = 'Other'");
          database.close();
        },
        cutOffRebuild: async (ledger) => {
          const database = new Database(databaseFile(directory));
          database.prepare('UPDATE ledgers SET rebuilding = 1 WHERE name = ?').run(ledger);
          database.prepare('DELETE FROM links WHERE ledger = ?').run(ledger);
          database.close();
        },
        cutOffRemoval: async (ledger) => {
          const database = new Database(databaseFile(directory));
          database.prepare('UPDATE ledgers SET rebuilding = -1 WHERE name = ?').run(ledger);
          for (const table of ['links', 'touches'])
            database.prepare(`DELETE FROM ${table} WHERE ledger = ?`).run(ledger);
          database.prepare('DELETE FROM changes WHERE ledger = ? AND seq = 1').run(ledger);
          database.close();
        },
        stateFormat: async (format) => {
          const database = new Database(databaseFile(directory));
          database.pragma(`user_version = ${format ?? FORMAT_OF_0_1_0}`);
          database.close();
        },
        close: async () => {
          await store.close();
          await rm(directory, { recursive: true, force: true });
        },
      };
    },
  },
  ...(['lts', 'current'] as const).map((version) => neo4jUnderTest(`Neo4j ${version}`, servers[version])),
];

/**
 * One store of each kind, for what happens above the statements of a store. A second version of Neo4j differs in how it
 * understands, plans and locks these, which the files about stores show on both.
 */
export const STORE_KINDS: readonly StoreUnderTest[] = STORES.filter(({ name }) => name !== 'Neo4j current');

export function neo4jUnderTest(name: string, uri: string | null): StoreUnderTest {
  return {
    name,
    skipped: uri === null ? `${name} is not here` : null,
    open: async () => {
      if (uri === null) throw new Error(`${name} is not here`);
      await behindItsBack(uri, ['MATCH (n) DETACH DELETE n']);
      const address = { uri, user: null, password: null, database: null };
      const store = await openNeo4jStore(address);
      return {
        store,
        again: () => openNeo4jStore(address),
        damage: () =>
          behindItsBack(uri, [
            "MATCH (p:AimsProvision {id: 'f:1'}) REMOVE p.title, p.position",
            "MATCH (f:AimsFramework {slug: 'f'}) DETACH DELETE f",
            "MATCH ()-[l:PART_OF {aimsId: 'l'}]->() DELETE l",
            "CREATE (:AimsProvision {id: 'x'})",
            "MATCH (p:AimsProvision {id: 'f:1'}) MATCH (q:AimsProvision {id: 'f:2'}) CREATE (p)-[:PART_OF {aimsId: 'y'}]->(q)",
          ]),
        damageRows: (ledger, seq) =>
          behindItsBack(uri, [
            `MATCH (c:AimsChange {ledger: '${ledger}', seq: ${seq}}) SET c.body = '{', c.entry = '[7]'`,
            "MATCH (t:AimsProvisionText) SET t.text = 'Other'",
          ]),
        cutOffRebuild: (ledger) =>
          behindItsBack(uri, [
            `MATCH (l:AimsLedger {name: '${ledger}'}) SET l.rebuilding = true, l.rebuilder = 1`,
            'MATCH (:AimsProvision)-[l:PART_OF]->(:AimsProvision) DELETE l',
          ]),
        cutOffRemoval: (ledger) =>
          behindItsBack(uri, [
            `MATCH (l:AimsLedger {name: '${ledger}'}) SET l.rebuilding = true, l.rebuilder = -1`,
            `MATCH (c:AimsChange {ledger: '${ledger}', seq: 1}) DELETE c`,
            `MATCH (e:AimsEvidence {organization: '${ledger}'})-[l:SUPPORTS]->() DELETE l`,
          ]),
        stateFormat: (format) =>
          behindItsBack(uri, [
            'MATCH (f:StoreFormat) DELETE f',
            ...(format === null
              ? ['MATCH (l:AimsLedger) REMOVE l:AimsLedger']
              : [
                  'MATCH (l:Ledger) SET l:AimsLedger',
                  `CREATE (:StoreFormat:AimsStoreFormat {name: 'aims-crosswalk', format: ${format}})`,
                ]),
          ]),
        close: () => store.close(),
      };
    },
  };
}

async function behindItsBack(uri: string, texts: readonly string[]): Promise<void> {
  const driver = neo4j.driver(uri);
  for (const text of texts) await driver.executeQuery(text);
  await driver.close();
}
