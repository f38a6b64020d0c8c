import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Does work with a new folder inside a data folder, which only its owner can read, and removes it afterwards. What is
 * made there can be renamed into the data folder, since it is on the same disk.
 */
export async function withPrivateFolder<T>(
  directory: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(directory, 'unfinished-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
