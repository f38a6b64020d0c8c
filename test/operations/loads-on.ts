import { type LoadOptions, loadBundledContents, loadContents } from '../../src/application/loaded-folders.ts';
import { performContext } from '../../src/application/perform-context.ts';
import { Projections } from '../../src/application/projections.ts';
import type { Store } from '../../src/graph/store.ts';
import type { CatalogueContents } from '../../src/ledger/records/contents.ts';
import { LOCAL_ACTOR } from '../../src/operations/author.ts';
import type { Replica } from '../../src/replica/replica.ts';

/** Whoever runs the command line. */
export const LOCAL = { actor: LOCAL_ACTOR, role: 'ADMINISTRATOR' } as const;

/** Loads of folders that were read, as one process does them. */
export function loadsOn(store: Store, replica: Replica) {
  const context = performContext(store, replica, new Projections(replica));
  return {
    context,
    load: (folder: Parameters<typeof loadContents>[1], options: LoadOptions) =>
      loadContents(context, folder, options),
    loadBundled: (contents: CatalogueContents, options: LoadOptions) =>
      loadBundledContents(context, contents, options),
  };
}
