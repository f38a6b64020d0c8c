import { open, rename, rm, writeFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/** Writes a file beside its place and renames it, so that a file of this name is always whole. */
export async function writeWhole(
  file: string,
  content: Buffer | Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw named(error, file);
  }
}

/**
 * The same for what is written piece by piece. Whether there is a place for it is found out before the work begins;
 * where nothing is opened, the file stays as it is.
 */
export async function streamWhole<T>(file: string, write: (open: () => Writable) => Promise<T>): Promise<T> {
  const beside = `${file}.${process.pid}.part`;
  try {
    const handle = await open(beside, 'wx');
    let stream: Writable | null = null;
    try {
      const value = await write(() => {
        stream = handle.createWriteStream();
        return stream;
      });
      if (stream !== null) await rename(beside, file);
      return value;
    } finally {
      if (stream === null) await handle.close();
    }
  } catch (error) {
    throw named(error, file);
  } finally {
    await rm(beside, { force: true });
  }
}

/** The name beside is ours: what the system refused of it is told of the file that was asked for. */
function named(error: unknown, file: string): unknown {
  const isOfSystem = error instanceof Error && 'syscall' in error;
  return isOfSystem ? Object.assign(error, { path: file }) : error;
}
