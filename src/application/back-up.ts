import { createReadStream } from 'node:fs';
import { lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { copyDatabase } from '../graph/sqlite/copy-database.ts';
import { databaseFile } from '../graph/sqlite/database-file.ts';
import { errorCode } from '../parsing/error-code.ts';
import { inFile, type Outcome, type Problem, refused } from '../problems/problem.ts';
import { checkCopy, type StoreContents } from './check-copy.ts';
import { digestOf } from './digest-of.ts';
import { withPrivateFolder } from './private-folder.ts';

export interface BackUp extends StoreContents {
  readonly bytes: number;
}

/**
 * Writes an embedded store, as it is at one moment, to one file that only its owner can read. Other processes may use
 * the store meanwhile. The copy is made and checked in the data folder, since the file may be on a network drive, where
 * no database should be opened; then its bytes are written, read again and compared. The file has its name only when it
 * is whole. Problems: `FILE_EXISTS`, `CANNOT_USE`, and those of {@link checkCopy}. Rejects with a StoreError, or with
 * the operating system's error, which names `file`.
 */
export async function backUp(
  directory: string,
  file: string,
  { overwrite }: { readonly overwrite: boolean },
): Promise<Outcome<BackUp>> {
  const obstacle = await obstacleTo(directory, file, overwrite);
  if (obstacle !== null) return refused(obstacle);
  const beside = `${file}.${process.pid}.part`;
  try {
    const written = await open(beside, 'wx', 0o600);
    try {
      return await withPrivateFolder(directory, async (folder) => {
        const copy = databaseFile(folder);
        await copyDatabase(directory, folder);
        const checked = await checkCopy(folder, file);
        if (!checked.ok) return checked;
        await pipeline(createReadStream(copy), written.createWriteStream({ flush: true }));
        if ((await digestOf(copy)) !== (await digestOf(beside))) return refused(unlike(file));
        const late = await obstacleTo(directory, file, overwrite);
        if (late !== null) return refused(late);
        await rename(beside, file);
        return { ok: true, value: { ...checked.value, bytes: (await stat(file)).size } };
      });
    } finally {
      await written.close();
      await rm(beside, { force: true });
    }
  } catch (error) {
    throw isOf(beside, error) ? Object.assign(error, { path: file }) : error;
  }
}

/** Why a file cannot be written under this name; null where it can. */
async function obstacleTo(directory: string, file: string, overwrite: boolean): Promise<Problem | null> {
  const folder = await realpath(dirname(resolve(file))).catch(() => dirname(resolve(file)));
  const store = databaseFile(await realpath(directory));
  // Its log is beside it, under a name that begins with the same letters.
  if (join(folder, basename(file)).startsWith(store))
    return inFile(file, 'CANNOT_USE', 'This is the name of the store itself. Choose another name.');
  const found = await lstat(file).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return null;
  if (!found.isFile())
    return inFile(file, 'CANNOT_USE', 'This is a folder, a link or a device; a backup is a plain file.');
  const sentence = 'There is a file of this name. Choose another name, or replace the file with --overwrite.';
  return overwrite ? null : inFile(file, 'FILE_EXISTS', sentence);
}

function unlike(file: string): Problem {
  const sentence = 'What was written could not be read again as it was written. Check the disk.';
  return inFile(file, 'CANNOT_USE', sentence);
}

function isOf(path: string, error: unknown): error is Error {
  return error instanceof Error && 'path' in error && error.path === path;
}
