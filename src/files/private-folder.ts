import { makeOwn, removeAbandoned, removeOwn } from './own-folder.ts';

/**
 * Does work with a new folder, which only its owner can read, and removes it afterwards. What is made there can be
 * renamed into the folder around it, since it is on the same disk. Those of processes that were killed are removed first.
 *
 * @param parents where it may be made: in the first of these that can be written to
 */
export async function withPrivateFolder<T>(
  parents: readonly string[],
  work: (folder: string) => Promise<T>,
): Promise<T> {
  await removeAbandonedWork(parents);
  const folder = await makeOwn(parents, 'aims-unfinished-');
  try {
    return await work(folder);
  } finally {
    await removeOwn(folder);
  }
}

/** Removes what processes that were killed have left of their work in these places: it may be a copy of a whole store. */
export async function removeAbandonedWork(parents: readonly string[]): Promise<void> {
  for (const parent of parents) await removeAbandoned(parent, 'aims-unfinished-');
}
