import { constants } from 'node:fs';
import { chmod, type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { errorCode } from '../parsing/error-code.ts';
import { type Outcome, type Problem, refused } from '../problems/problem.ts';
import {
  type FilePlace,
  fileExists,
  filePlace,
  type Owner,
  otherOwner,
  PRIVATE_FILE,
  STANDARD_OUTPUT,
} from './file-place.ts';
import { isUnfinished, unfinishedName } from './unfinished-name.ts';

export interface WritingRule {
  /** Whether a file that exists may be replaced. */
  readonly overwrite: boolean;
  /** What the name `-` writes to; null where it cannot be used. */
  readonly standardOutput: (() => Writable) | null;
  /** Whether only its owner may read the file even if others could read the one that it replaces. */
  readonly isPrivate?: boolean;
  /** Looks at a plain file that is written, before it gets its name. */
  readonly check?: (written: string) => Promise<Problem | null>;
}

/** Writes what a file contains to the stream that `open` returns, and ends it. */
export type WriteContent<T> = (open: () => Writable) => Promise<Outcome<T>>;

/**
 * Writes one file. Everything that writes where somebody names a file does it here.
 *
 * A plain file has its name when it is whole, and not before. A link, and the permissions, owner and group of a file that
 * is replaced, stay as they are; a new file can be read by its owner only. Pipes and devices are written to. The place is looked at,
 * and opened, before the content is made: a place that cannot be written to is refused first. If `open` is not called, or
 * the content is refused, the file stays as it is.
 *
 * Problems: those of {@link filePlace}, of the content and of the check. Rejects with the operating system's error,
 * which names `file`.
 */
export async function writeFile<T>(
  file: string,
  rule: WritingRule,
  write: WriteContent<T>,
): Promise<Outcome<T>> {
  if (file === STANDARD_OUTPUT && rule.standardOutput !== null) return write(rule.standardOutput);
  try {
    const place = await filePlace(file, rule.overwrite);
    if (!place.ok) return place;
    return place.value.kind === 'stream'
      ? await writeThrough(place.value.path, write)
      : await replace(file, place.value, rule, write);
  } catch (error) {
    throw named(error, file);
  }
}

/** Writes content that is already made, or that is made piece by piece. */
export function contentOf(content: Buffer | Iterable<string> | AsyncIterable<string>): WriteContent<null> {
  return async (open) => {
    await pipeline(Readable.from(content), open());
    return { ok: true, value: null };
  };
}

async function writeThrough<T>(path: string, write: WriteContent<T>): Promise<Outcome<T>> {
  // Without the flag that makes a file: what is there is written to, or nothing.
  const handle = await open(path, constants.O_WRONLY);
  const { outcome } = await written(handle, write, {});
  return outcome;
}

async function replace<T>(
  file: string,
  { path, mode, owner }: FilePlace & { readonly kind: 'plain' },
  { check, overwrite, isPrivate }: WritingRule,
  write: WriteContent<T>,
): Promise<Outcome<T>> {
  const beside = join(dirname(path), unfinishedName());
  const handle = await open(beside, 'wx', mode);
  try {
    if (owner !== null && !(await isGivenTo(owner, handle))) {
      await handle.close();
      return refused(otherOwner(file));
    }
    const { outcome, isOpened } = await written(handle, write, { flush: true });
    if (!outcome.ok || !isOpened) return outcome;
    const fault = check === undefined ? null : await check(beside);
    if (fault !== null) return refused(fault);
    if (owner === null && !overwrite)
      return (await nameNew(beside, path)) ? outcome : refused(fileExists(file));
    // `open` leaves out what the mask of the process forbids, and the file had it.
    if (owner !== null) await chmod(beside, isPrivate === true ? PRIVATE_FILE : mode);
    await rename(beside, path);
    return outcome;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Whether a file belongs to a user and a group, after it was given to them where the process may do that. */
async function isGivenTo({ uid, gid }: Owner, handle: FileHandle): Promise<boolean> {
  const found = await handle.stat();
  if (found.uid === uid && found.gid === gid) return true;
  try {
    await handle.chown(uid, gid);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EPERM') return false;
    throw error;
  }
}

/** What came of the content, once all of it is in the file; and whether it was opened at all. */
async function written<T>(
  handle: FileHandle,
  write: WriteContent<T>,
  how: { readonly flush?: boolean },
): Promise<{ readonly outcome: Outcome<T>; readonly isOpened: boolean }> {
  const streams: Writable[] = [];
  try {
    const outcome = await write(() => {
      const stream = handle.createWriteStream(how);
      streams.push(stream);
      return stream;
    });
    if (outcome.ok) for (const stream of streams) await finished(stream);
    return { outcome, isOpened: streams.length > 0 };
  } finally {
    for (const stream of streams) stream.destroy();
    if (streams.length === 0) await handle.close();
  }
}

/** Names a file that is written; false where somebody else has taken the name meanwhile. */
async function nameNew(beside: string, path: string): Promise<boolean> {
  try {
    await link(beside, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    // Some file systems, as on sticks and network drives, have no second names.
    const again = await filePlace(path, false);
    if (!again.ok) return false;
    await rename(beside, path);
    return true;
  }
}

/** The error with the name that was given, unless it is about another file that the content is made from. */
function named(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : null;
  const isOfFile = path === null || isUnfinished(path) || path === dirname(file);
  return isOfFile ? Object.assign(error, { path: file }) : error;
}
