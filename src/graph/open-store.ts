import type { StoreAddress } from '../store-address.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

/** Opens a store; the driver of the one that is not used is never loaded. Rejects with a StoreError. */
export async function openStore(address: StoreAddress): Promise<Store> {
  if (address.kind === 'embedded') return openSqliteStore({ directory: address.directory });
  const { openNeo4jStore } = await import('./neo4j/neo4j-store.ts');
  return openNeo4jStore(address);
}
