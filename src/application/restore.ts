import { constants, existsSync } from 'node:fs';
import { access, chmod, copyFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { makeFolder } from '../files/make-folder.ts';
import { withPrivateFolder } from '../files/private-folder.ts';
import { databaseFile, holdsStore, LOG_SUFFIXES, newFiles } from '../graph/sqlite/database-file.ts';
import { headerFormat } from '../graph/sqlite/header-format.ts';
import { replaceDatabase } from '../graph/sqlite/replace-database.ts';
import { errorCode } from '../parsing/error-code.ts';
import { inFile, type Outcome, type Problem, refused } from '../problems/problem.ts';
import { StoreError } from '../problems/store-error.ts';
import { checkCopy, type StoreContents } from './check-copy.ts';

export interface Restored extends StoreContents {
  /** Whether there was a store before. */
  readonly replaced: boolean;
}

/**
 * Makes a backup the store of a data folder. A copy of it is checked first and put in place whole, or nothing changes.
 * No other process may use the store that is replaced. Problems: `NOT_A_BACKUP`, `STORE_EXISTS`, and those of
 * {@link checkCopy}. Rejects with a StoreError, or with the operating system's error.
 */
export async function restore(
  file: string,
  directory: string,
  { overwrite }: { readonly overwrite: boolean },
): Promise<Outcome<Restored>> {
  const obstacle = (await faultOf(file)) ?? obstacleIn(directory, overwrite);
  if (obstacle !== null) return refused(obstacle);
  const replaced = holdsStore(directory);
  const removeNew = newFiles(directory);
  let isDone = false;
  try {
    makeFolder(resolve(directory));
    const restored = await withPrivateFolder([directory], async (folder) => {
      const copy = databaseFile(folder);
      await copyFile(file, copy).catch((error: unknown) => {
        throw errorOfCopy(error, directory);
      });
      await chmod(copy, 0o600);
      const checked = await checkAs(file, folder);
      if (checked.ok) await replaceDatabase(folder, directory);
      return checked;
    });
    isDone = restored.ok;
    return restored.ok ? { ok: true, value: { ...restored.value, replaced } } : restored;
  } finally {
    if (!isDone) removeNew();
  }
}

/** Names the data folder where that is what has no room for the copy: the system's error names the backup. */
function errorOfCopy(error: unknown, directory: string): unknown {
  const isOfFolder = error instanceof Error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error));
  return isOfFolder ? Object.assign(error, { path: directory }) : error;
}

/** Why a file is not a backup; null where opening it has to show that. Rejects with the operating system's error. */
async function faultOf(file: string): Promise<Problem | null> {
  if (!(await stat(file)).isFile()) return inFile(file, 'CANNOT_USE', 'This is not a plain file.');
  await access(file, constants.R_OK);
  if ((headerFormat(file) ?? 0) === 0) {
    const sentence =
      'This is not a file that `backup` wrote. Use `ledger import` for an export of ledgers, and `load` for a folder or workbook.';
    return inFile(file, 'NOT_A_BACKUP', sentence);
  }
  const log = `${file}-wal`;
  if (!existsSync(log) || (await stat(log)).size === 0) return null;
  const sentence = `This is the file of a store in use: its newest changes are in ${log}. Make a backup of that store with \`backup\`.`;
  return inFile(file, 'NOT_A_BACKUP', sentence);
}

/** Why nothing may be restored into a folder; null where it may. */
function obstacleIn(directory: string, overwrite: boolean): Problem | null {
  const files = ['', ...LOG_SUFFIXES].map((suffix) => `${databaseFile(directory)}${suffix}`);
  const found = files.find((each) => existsSync(each));
  if (found === undefined || overwrite) return null;
  const sentence = `There is a store in ${directory}. Restore into another folder with --data, or replace this store with --overwrite.`;
  return inFile(found, 'STORE_EXISTS', sentence);
}

/** Checks the copy of a backup; whatever is wrong with it is said of the backup. */
async function checkAs(file: string, folder: string): Promise<Outcome<StoreContents>> {
  try {
    return await checkCopy(folder, file);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === 'STORE_DAMAGED')
      return refused(inFile(file, 'NOT_A_BACKUP', 'The database in this file is damaged.'));
    const message = error.message.replaceAll(databaseFile(resolve(folder)), file);
    throw new StoreError(error.code, message, { cause: error });
  }
}
