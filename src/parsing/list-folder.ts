import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ProblemList } from '../problems/problem-list.ts';
import { errorCode } from './error-code.ts';
import { WHOLE } from './position.ts';

const TABLE_OR_YAML = /\.(csv|yaml|yml)$/i;

/** One file or folder inside a folder. */
export interface FolderEntry {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly isFolder: boolean;
  /** Bytes; of a folder 0. */
  readonly size: number;
}

/**
 * Lists the folders and the tables and YAML files of a folder, sorted; other files and hidden ones are passed over.
 * A link that leads out of the folder is refused, so that a folder from elsewhere cannot read what lies beside it. Null
 * where the folder has more than `most` files and folders: somebody may have named a whole disk.
 */
export async function listFolder(
  root: string,
  problems: ProblemList,
  most: number,
): Promise<readonly FolderEntry[] | null> {
  const entries: FolderEntry[] = [];
  let left = most;
  const home = await realpath(root);
  const visit = async (folder: string): Promise<void> => {
    const names = await readdir(join(root, folder));
    left -= names.length;
    if (left < 0) return;
    for (const name of names.sort()) {
      if (left < 0) return;
      if (name.startsWith('.')) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      try {
        const entry = await inspect(root, home, path, problems);
        if (entry === null) continue;
        entries.push(entry);
        if (entry.isFolder) await visit(path);
      } catch (error) {
        problems.add(
          path,
          WHOLE,
          'UNREADABLE_FILE',
          `This file or folder cannot be read (${errorCode(error)}).`,
        );
      }
    }
  };
  await visit('');
  return left < 0 ? null : entries;
}

async function inspect(
  root: string,
  home: string,
  path: string,
  problems: ProblemList,
): Promise<FolderEntry | null> {
  const full = join(root, path);
  const itself = await lstat(full);
  if (itself.isDirectory()) return { path, isFolder: true, size: 0 };
  const isWanted = TABLE_OR_YAML.test(path);
  if (itself.isSymbolicLink()) {
    const target = await realpath(full).catch(() => null);
    const led = target === null ? null : await stat(target);
    if (!isWanted && led?.isDirectory() !== true) return null;
    if (target === null || !target.startsWith(home + sep) || led?.isFile() !== true) {
      problems.add(
        path,
        WHOLE,
        'LINK_REFUSED',
        'This link leads to something else than a file inside the folder. Put the file itself here.',
      );
      return null;
    }
    return { path, isFolder: false, size: led.size };
  }
  if (!isWanted) return null;
  if (!itself.isFile()) {
    problems.add(path, WHOLE, 'UNREADABLE_FILE', 'This is neither a regular file nor a folder. Remove it.');
    return null;
  }
  return { path, isFolder: false, size: itself.size };
}
