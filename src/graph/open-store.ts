import { openSqliteStore } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

/** Which store, as the configuration names it. */
export type StoreAddress =
  | { readonly kind: 'embedded'; readonly directory: string }
  | {
      readonly kind: 'neo4j';
      readonly uri: string;
      readonly user: string | null;
      readonly password: string | null;
      readonly database: string | null;
    };

/** Opens a store; the driver of the one that is not used is never loaded. Rejects with a StoreError. */
export async function openStore(address: StoreAddress): Promise<Store> {
  if (address.kind === 'embedded') return openSqliteStore({ directory: address.directory });
  const { openNeo4jStore } = await import('./neo4j/neo4j-store.ts');
  return openNeo4jStore(address);
}
