import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StoreError } from '../../problems/store-error.ts';
import { databaseFile, LOG_SUFFIXES } from './database-file.ts';
import { foldLog } from './fold-log.ts';
import { isBusy } from './store-error.ts';

/**
 * Moves a copy of a database, which has no log, into the place of another folder's database, on the same disk.
 * Afterwards the other folder has all of the copy; if this rejects, it still has its own database. A damaged database
 * can be replaced too. Rejects with `STORE_UNAVAILABLE` while another process uses the database that is replaced, and
 * with `STORE_DAMAGED` where it belongs to another program.
 */
export async function replaceDatabase(from: string, directory: string): Promise<void> {
  const [given, file] = [databaseFile(resolve(from)), databaseFile(resolve(directory))];
  if (existsSync(file)) await release(file);
  // SQLite would apply a log that was left behind to the database that is put beside it.
  for (const suffix of LOG_SUFFIXES) await rm(`${file}${suffix}`, { force: true });
  await rename(given, file);
}

/** Makes sure that nobody uses a database that is to be replaced, and that its file needs no log. */
async function release(file: string): Promise<void> {
  try {
    await foldLog(file);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (isBusy(error.cause)) throw inUse(file, error);
    // A damaged database is replaced as it is. The data of another program has no cause in SQLite, and is not.
    if (error.cause === undefined) throw error;
  }
}

function inUse(file: string, cause: StoreError): StoreError {
  const sentence = `Another process uses the database ${file}. Stop the server and every other command that uses it, then try again.`;
  return new StoreError('STORE_UNAVAILABLE', sentence, { cause });
}
