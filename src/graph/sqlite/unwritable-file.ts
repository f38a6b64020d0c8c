import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { StoreError } from '../../problems/store-error.ts';

/**
 * The address by which SQLite reads a file that cannot be written to: it makes no file beside it and takes no lock, as
 * on a read-only mount (https://sqlite.org/uri.html#uriimmutable). It also reads no log. Throws `STORE_READ_ONLY` where
 * there is one, since the newest changes would be missing.
 */
export function unwritableAddress(file: string): string {
  const log = `${file}-wal`;
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0) throw unreadLog(file, log);
  return `${pathToFileURL(file).href}?immutable=1`;
}

function unreadLog(file: string, log: string): StoreError {
  const sentence = `The store ${file} cannot be written to, and its newest changes are only in ${log}, which cannot be read there. Copy the folder to a place that can be written to, or take a copy that \`backup\` made.`;
  return new StoreError('STORE_READ_ONLY', sentence);
}

/** What is said of a change to a store that cannot be written to. */
export function readOnlyStore(file: string, cause: unknown): StoreError {
  const sentence = `The store ${file} can be read and verified, but not written to. Check the permissions of the file and its folder, or copy the folder to a place that can be written to.`;
  return new StoreError('STORE_READ_ONLY', sentence, { cause });
}

/** What is said of a store that an older version wrote and that cannot be migrated where it is. */
export function unmigrated(file: string, cause: unknown): StoreError {
  const sentence = `The store ${file} was written by an older version of the product and must be migrated first, but it cannot be written to. Copy the folder to a place that can be written to.`;
  return new StoreError('STORE_READ_ONLY', sentence, { cause });
}
