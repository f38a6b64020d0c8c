import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const FILE_NAME = 'aims-crosswalk.db';

/** What SQLite adds to the name of a database to name the files of its log. */
export const LOG_SUFFIXES = ['-wal', '-shm'] as const;

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

/**
 * Remembers what there is of a data folder that holds no store yet. The function that is returned removes what was made
 * since then: the files of the database, and the folders that were made for it and are empty.
 */
export function newFiles(directory: string): () => void {
  const found = statSync(directory, { throwIfNoEntry: false });
  // Opening the store refuses it.
  if (found?.isDirectory() === false) return () => {};
  const before = found === undefined ? null : new Set(readdirSync(directory));
  const made: string[] = [];
  for (let folder = resolve(directory); !existsSync(folder); folder = dirname(folder)) made.push(folder);
  return () => {
    if (!existsSync(directory)) return;
    for (const name of readdirSync(directory))
      if (name.startsWith(FILE_NAME) && before?.has(name) !== true) rmSync(join(directory, name));
    for (const folder of made) if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  };
}
