import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from '../parsing/error-code.ts';
import { inFile, type Outcome, refused } from '../problems/problem.ts';

/**
 * Writes a new folder: it is there whole, or not at all. Returns the names of its files. Problems: `FOLDER_NOT_EMPTY`
 * where there is something in it already, `NOT_WRITABLE`. Throws any other error of the operating system.
 */
export async function writeFolder(
  folder: string,
  files: Iterable<{ readonly file: string; readonly text: Iterable<string> }>,
): Promise<Outcome<readonly string[]>> {
  const target = resolve(folder);
  const found = await readdir(target).catch((error: unknown) => errorCode(error));
  if (typeof found !== 'string' && found.length > 0) {
    return refused(inFile('.', 'FOLDER_NOT_EMPTY', `${folder} is not empty. Choose a new folder.`));
  }
  if (found === 'ENOTDIR')
    return refused(inFile('.', 'NOT_WRITABLE', `${folder} is a file. Choose a new folder.`));
  const beside = `${target}.${process.pid}.part`;
  const written: string[] = [];
  try {
    for (const { file, text } of files) {
      const path = join(beside, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text, { flag: 'wx' });
      written.push(file);
    }
    if (typeof found !== 'string') await rmdir(target);
    await rename(beside, target);
    return { ok: true, value: written };
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return refused(inFile('.', 'NOT_WRITABLE', `${folder} cannot be written (${errorCode(error)}).`));
  }
}
