import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FILE_NAME = 'aims-crosswalk.db';

/** The database file of a data folder. */
export function databaseFile(directory: string): string {
  return join(directory, FILE_NAME);
}

/** SQLite takes a file shorter than its smallest page for a new database, so a truncated file would seem sound. */
const SMALLEST_PAGE = 512;

/** Whether a data folder holds a store, or a file that may be a store: only opening it shows whether it can be used. */
export function holdsStore(directory: string): boolean {
  const file = databaseFile(directory);
  if (!existsSync(file)) return false;
  const found = statSync(file);
  return !found.isFile() || found.size >= SMALLEST_PAGE;
}
