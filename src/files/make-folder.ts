import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const PRIVATE_FOLDER = 0o700;

/**
 * Makes a folder and its parents, which only their owner can open. Returns those that were not there, the innermost
 * first. Throws the operating system's error. Does not use `recursive`: it never ends where the system answers that a
 * folder does not exist although its parent does, as in `/proc`.
 */
export function makeFolder(folder: string): readonly string[] {
  if (existsSync(folder)) return [];
  const above = dirname(folder);
  const made = above === folder ? [] : makeFolder(above);
  try {
    mkdirSync(folder, { mode: PRIVATE_FOLDER });
    return [folder, ...made];
  } catch (error) {
    // Another process may have made the folder meanwhile.
    if (!existsSync(folder)) throw error;
    return made;
  }
}
