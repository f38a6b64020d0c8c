import type { StoreAddress } from '../store-address.ts';

/**
 * Where a server keeps the records of large ledgers: beside an embedded store, else where it was told; null: nowhere.
 *
 * @param told the folder that the settings name
 */
export function folderOfSnapshots(store: StoreAddress, told: string | null): string | null {
  return store.kind === 'embedded' ? store.directory : told;
}
