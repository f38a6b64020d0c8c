import {
  access,
  chmod,
  constants,
  mkdir,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode } from '../parsing/error-code.ts';
import { inFile, type Outcome, type Problem, refused } from '../problems/problem.ts';
import { makeFolder } from './make-folder.ts';
import { unfinishedName } from './unfinished-name.ts';
import { contentOf, writeFile } from './write-file.ts';

const PRIVATE_FOLDER = 0o700;
const PERMISSIONS = 0o7777;
const NEW_FILE = { overwrite: false, standardOutput: null } as const;

export interface FolderRule {
  /** A folder whose files all have such names may be replaced; null: only a new or empty folder is written. */
  readonly replaces: RegExp | null;
}

/** A file of a folder, by its path inside the folder. */
export interface FolderFile {
  readonly file: string;
  readonly text: Iterable<string>;
}

/**
 * Writes a folder: it is there whole, or not at all. Returns the names of its files. A new folder and its files can be
 * read by their owner only; a folder that exists keeps its permissions, and a link to it stays. Problems:
 * `FOLDER_NOT_EMPTY` where something is in it that may not be replaced, `NOT_WRITABLE`. Throws any other error.
 */
export async function writeFolder(
  folder: string,
  files: Iterable<FolderFile>,
  { replaces }: FolderRule = { replaces: null },
): Promise<Outcome<readonly string[]>> {
  const made: string[] = [];
  try {
    const place = await placeOf(folder, replaces);
    if (!place.ok) return place;
    const { given, isThere, names } = place.value;
    if (!isThere) made.push(...makeFolder(dirname(given)));
    const target = isThere ? await realpath(given) : join(await realpath(dirname(given)), basename(given));
    const isFixed = isThere && (await mustStay(target));
    const beside = join(isFixed ? target : dirname(target), unfinishedName());
    try {
      await mkdir(beside, { mode: PRIVATE_FOLDER });
      const written = await writeFiles(beside, files);
      if (isFixed) await moveInto(target, beside, names);
      else {
        if (isThere) await chmod(beside, (await stat(target)).mode & PERMISSIONS);
        if (isThere && names.length > 0) await exchange(target, beside);
        else {
          if (isThere) await rmdir(target);
          await rename(beside, target);
        }
      }
      return { ok: true, value: written };
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
  } catch (error) {
    for (const each of made) await rmdir(each).catch(() => {});
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return refused(unwritable(`${folder} cannot be written (${errorCode(error)}).`));
  }
}

interface FolderPlace {
  /** Absolute, but it may lead through links. */
  readonly given: string;
  readonly isThere: boolean;
  /** The files in it, which are replaced. */
  readonly names: readonly string[];
}

async function placeOf(folder: string, replaces: RegExp | null): Promise<Outcome<FolderPlace>> {
  const given = resolve(folder);
  const found = await readdir(given, { withFileTypes: true }).catch((error: unknown) => {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return code;
    throw error;
  });
  if (found === 'ENOTDIR')
    return refused(unwritable(`${folder} is not a folder. Choose the name of a new folder.`));
  if (found === 'ENOENT') return { ok: true, value: { given, isThere: false, names: [] } };
  const isReplaced = found.every((entry) => entry.isFile() && replaces?.test(entry.name) === true);
  if (found.length > 0 && !isReplaced)
    return refused(inFile('.', 'FOLDER_NOT_EMPTY', `${folder} is not empty. Choose a new folder.`));
  const names = found.map(({ name }) => name);
  return { ok: true, value: { given, isThere: true, names } };
}

async function writeFiles(folder: string, files: Iterable<FolderFile>): Promise<readonly string[]> {
  const written: string[] = [];
  for (const { file, text } of files) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
    await writeFile(path, NEW_FILE, contentOf(text));
    written.push(file);
  }
  return written;
}

/** Whether a folder cannot be exchanged for another one: it is a mount, or what is above it may not be changed. */
async function mustStay(target: string): Promise<boolean> {
  const above = dirname(target);
  if ((await stat(target)).dev !== (await stat(above)).dev) return true;
  return access(above, constants.W_OK | constants.X_OK).then(
    () => false,
    () => true,
  );
}

/** Puts a folder in the place of another one, which is removed when the new one is there. */
async function exchange(target: string, beside: string): Promise<void> {
  const aside = join(dirname(target), unfinishedName());
  await rename(target, aside);
  try {
    await rename(beside, target);
  } catch (error) {
    await rename(aside, target);
    throw error;
  }
  await rm(aside, { recursive: true });
}

async function moveInto(target: string, beside: string, replaced: readonly string[]): Promise<void> {
  for (const name of replaced) await rm(join(target, name));
  for (const name of await readdir(beside)) await rename(join(beside, name), join(target, name));
}

function unwritable(sentence: string): Problem {
  return inFile('.', 'NOT_WRITABLE', sentence);
}
