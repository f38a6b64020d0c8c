import { rename, rm, writeFile } from 'node:fs/promises';

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
