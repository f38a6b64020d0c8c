import { tmpdir } from 'node:os';
import { ProcessFolder } from '../files/process-folder.ts';
import type { StoreAddress } from '../store-address.ts';

/** Where a server keeps reports: beside its store, or in the system's folder if the store has none that can be written to. */
export function folderOfReports(store: StoreAddress): ProcessFolder {
  return new ProcessFolder([...(store.kind === 'embedded' ? [store.directory] : []), tmpdir()]);
}
