import { StoreError } from '../../problems/store-error.ts';
import type { Neo4jAddress } from '../../store-address.ts';
import { ask, type Running } from './statement.ts';
import { READ_COMPONENTS } from './texts/read-components.ts';

/** The oldest release whose Cypher has everything that the product says. */
const OLDEST = [5, 26] as const;
/** The database of every server in which it keeps its users and databases, and nothing else. */
const SYSTEM = 'system';

/** Rejects with `STORE_UNAVAILABLE` where the server is too old, or the database cannot have records. */
export async function checkServer(running: Running, { uri, database }: Neo4jAddress): Promise<void> {
  if (database === SYSTEM) {
    throw new StoreError(
      'STORE_UNAVAILABLE',
      'The Neo4j database "system" is for users and databases only. Set NEO4J_DATABASE to another one, or leave it out.',
    );
  }
  const components = await ask(running, READ_COMPONENTS, null);
  const version = components.find(({ name }) => name === 'Neo4j Kernel')?.versions[0];
  if (version === undefined || !isTooOld(version)) return;
  throw new StoreError(
    'STORE_UNAVAILABLE',
    `The Neo4j server at ${uri} has version ${version}, which is too old. Use Neo4j ${OLDEST.join('.')} or a later version.`,
  );
}

function isTooOld(version: string): boolean {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  if (major === undefined || minor === undefined) return false;
  return Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
}
