import { loadContents } from '../src/application/loaded-folders.ts';
import { performContext } from '../src/application/perform-context.ts';
import { Projections } from '../src/application/projections.ts';
import { openSqliteStore } from '../src/graph/sqlite/sqlite-store.ts';
import { openReplica } from '../src/replica/replica.ts';
import { generateWorld, type WorldSize } from './generate-world.ts';

export { ORGANIZATION, SMALL } from './generate-world.ts';

export const LOAD_OPTIONS = {
  author: { actor: 'local', role: 'ADMINISTRATOR' },
  at: null,
  dryRun: false,
  overwrite: true,
  prune: false,
  progress: () => {},
} as const;

/** A store on disk that has everything of a world. */
export async function fillStore(size: WorldSize, directory: string): Promise<void> {
  const store = await openSqliteStore({ directory });
  const replica = await openReplica(store);
  const context = performContext(store, replica, new Projections(replica));
  const loaded = await loadContents(context, generateWorld(size), LOAD_OPTIONS);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  await store.close();
}
