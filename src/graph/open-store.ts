import type { StoreAddress } from '../store-address.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';
import type { ToldOfMigration } from './store-format.ts';

/**
 * Opens a store, and migrates it if it has an earlier format. Loads only the driver of that store. Rejects with a
 * StoreError: `STORE_UNAVAILABLE`, `STORE_DAMAGED`, `STORE_TOO_OLD`, `STORE_TOO_NEW`.
 */
export async function openStore(address: StoreAddress, told?: ToldOfMigration): Promise<Store> {
  if (address.kind === 'embedded') return openSqliteStore({ directory: address.directory, told });
  const { openNeo4jStore } = await import('./neo4j/neo4j-store.ts');
  return openNeo4jStore(address, undefined, told);
}
