import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Does work with a new folder, which only its owner can read, and removes it afterwards. What is made there can be
 * renamed into the folder around it, since it is on the same disk.
 *
 * @param parents where it may be made: in the first of these that can be written to
 */
export async function withPrivateFolder<T>(
  parents: readonly string[],
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeIn(parents, 'unfinished-');
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Makes a new folder in the first of several that can be written to, with a name that begins as given. Rejects with the
 * operating system's error of the last one.
 */
export async function makeIn(parents: readonly string[], prefix: string): Promise<string> {
  let failure: unknown = new TypeError('No folder is named.');
  for (const parent of parents) {
    try {
      return await mkdtemp(join(parent, prefix));
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
