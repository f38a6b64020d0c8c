import type { Stats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { errorCode } from '../parsing/error-code.ts';
import { inFile, type Outcome, type Problem, refused } from '../problems/problem.ts';

/** The name of a file that means standard output. */
export const STANDARD_OUTPUT = '-';

/** Only the owner of a new file may read it: what is written names systems, evidence and people's roles. */
export const PRIVATE_FILE = 0o600;
const PERMISSIONS = 0o777;
/** The file of an embedded store, and its log beside it. */
const STORE_FILE = /^aims-crosswalk\.db(-wal|-shm|-journal)?$/;

/** Who a file belongs to. */
export type Owner = Pick<Stats, 'uid' | 'gid'>;

/** What is found under the name of a file that is to be written. */
export type FilePlace =
  /**
   * Nothing, or a plain file that is replaced by one with the same permissions, owner and group (`owner`; null: there is
   * nothing). `path` leads through no link.
   */
  | {
      readonly kind: 'plain';
      readonly path: string;
      readonly mode: number;
      readonly owner: Owner | null;
    }
  /** A pipe or a device: it is written to, and never replaced. */
  | { readonly kind: 'stream'; readonly path: string };

/**
 * Where a file may be written. A link is followed to the file that it leads to, and stays. Problems: `FILE_EXISTS` for a
 * file that may not be replaced, `CANNOT_USE` for what is no file, for a link that leads nowhere, and for a file with a
 * second name, which would no longer be the same file. Rejects with the operating system's error.
 */
export async function filePlace(file: string, overwrite: boolean): Promise<Outcome<FilePlace>> {
  const link = await found(file, lstat);
  if (link === null) return placeOfNew(file);
  const target = link.isSymbolicLink() ? await found(file, stat) : link;
  if (target === null)
    return refused(unusable(file, 'This link points to nothing. Remove it, or choose another name.'));
  if (target.isFIFO() || target.isCharacterDevice())
    return { ok: true, value: { kind: 'stream', path: file } };
  if (target.isDirectory()) return refused(unusable(file, 'This is a folder, and a file is needed.'));
  if (!target.isFile())
    return refused(unusable(file, 'This is a disk or a socket, and a plain file is needed.'));
  const path = await realpath(file);
  const obstacle = obstacleTo(file, path, target, overwrite);
  if (obstacle !== null) return refused(obstacle);
  return { ok: true, value: { kind: 'plain', path, mode: target.mode & PERMISSIONS, owner: target } };
}

/** The folder is resolved now, so that the file ends up where it was looked for. */
async function placeOfNew(file: string): Promise<Outcome<FilePlace>> {
  if (file.endsWith('/') || file.endsWith(sep))
    return refused(unusable(file, 'This is the name of a folder, and a file is needed.'));
  const path = join(await realpath(dirname(file)), basename(file));
  if (isOfStore(path)) return refused(ofStore(file));
  return { ok: true, value: { kind: 'plain', path, mode: PRIVATE_FILE, owner: null } };
}

/** Why a file that exists is not replaced; null where it is. */
function obstacleTo(file: string, path: string, { nlink }: Stats, overwrite: boolean): Problem | null {
  if (isOfStore(path)) return ofStore(file);
  if (!overwrite) return fileExists(file);
  return nlink === 1
    ? null
    : unusable(
        file,
        'This file has a second name (a hard link), and under that name the old content would stay. Choose another name.',
      );
}

/** The refusal of a file that may not be replaced. */
export function fileExists(file: string): Problem {
  const sentence = 'There is a file of this name. Choose another name, or replace the file with --overwrite.';
  return inFile(file, 'FILE_EXISTS', sentence);
}

function isOfStore(path: string): boolean {
  return STORE_FILE.test(basename(path));
}

function ofStore(file: string): Problem {
  return unusable(file, 'This is the name of a store. Choose another name.');
}

/** The refusal of a file that would no longer belong to whom it belongs. */
export function otherOwner(file: string): Problem {
  const sentence =
    'This file belongs to another user or group, and the new one would not. Choose another name, or remove the file first.';
  return unusable(file, sentence);
}

function unusable(file: string, sentence: string): Problem {
  return inFile(file, 'CANNOT_USE', sentence);
}

async function found(file: string, look: (file: string) => Promise<Stats>): Promise<Stats | null> {
  try {
    return await look(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
