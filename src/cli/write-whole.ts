import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/** Writes a file beside its place and renames it, so that a file of this name is always whole. */
export async function writeWhole(file: string, content: Buffer | Iterable<string>): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The same for what is written piece by piece. Where nothing is opened, the file stays as it is. */
export async function streamWhole<T>(file: string, write: (open: () => Writable) => Promise<T>): Promise<T> {
  const beside = `${file}.${process.pid}.part`;
  let isOpened = false;
  const open = (): Writable => {
    isOpened = true;
    return createWriteStream(beside, { flags: 'wx' });
  };
  try {
    const value = await write(open);
    if (isOpened) await rename(beside, file);
    return value;
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
