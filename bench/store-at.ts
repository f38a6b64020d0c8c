import { openNeo4jStore } from '../src/graph/neo4j/neo4j-store.ts';
import { openSqliteStore } from '../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../src/graph/store.ts';

/**
 * Opens the store that is measured.
 *
 * @param server the address of a Neo4j server; null: an embedded store in the directory
 */
export function openStoreAt(directory: string, server: string | null): Promise<Store> {
  if (server === null) return openSqliteStore({ directory });
  return openNeo4jStore({ uri: server, user: null, password: null, database: null });
}
