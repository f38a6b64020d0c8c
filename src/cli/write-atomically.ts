import { open, rename, rm, writeFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/**
 * Writes a temporary file in the same folder and renames it, so that nobody sees half a file under this name.
 * Throws the operating system's error, which names `file`.
 */
export async function writeAtomically(
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
 * The same for content that is written piece by piece. The temporary file is created before the work begins, so
 * that a place that cannot be written to is refused first. If `open` is not called, the file stays as it is.
 * Throws the operating system's error, which names `file`.
 */
export async function streamAtomically<T>(
  file: string,
  write: (open: () => Writable) => Promise<T>,
): Promise<T> {
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

/** The error with the name of the requested file in place of the temporary one. */
function named(error: unknown, file: string): unknown {
  const isOfSystem = error instanceof Error && 'syscall' in error;
  return isOfSystem ? Object.assign(error, { path: file }) : error;
}
