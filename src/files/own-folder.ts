import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../parsing/error-code.ts';

/** The folders that this process has made and not yet removed. */
const OWN = new Set<string>();

/** What folders of processes are for; their names begin with it, and with the number of the process. */
export type OwnFolder = 'aims-reports-' | 'aims-unfinished-';

/**
 * Makes a folder of this process, which only its owner can read, in the first of several places that can be written to.
 * Rejects with the operating system's error of the last one.
 */
export async function makeOwn(parents: readonly string[], kind: OwnFolder): Promise<string> {
  let failure: unknown = new TypeError('No folder is named.');
  for (const parent of parents) {
    try {
      const folder = await mkdtemp(join(parent, `${kind}${process.pid}-`));
      OWN.add(folder);
      return folder;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** Removes a folder that {@link makeOwn} made, with what is in it. */
export async function removeOwn(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  OWN.delete(folder);
}

/** Removes the folders of processes that ended without removing them. What cannot be removed stays. */
export async function removeAbandoned(parent: string, kind: OwnFolder): Promise<void> {
  // What `mkdtemp` adds has six characters.
  const name = new RegExp(`^${kind}(\\d+)-[A-Za-z0-9]{6}$`);
  for (const each of await readdir(parent).catch(() => [])) {
    const owner = name.exec(each)?.[1];
    const folder = join(parent, each);
    if (owner === undefined || isRunning(Number(owner)) || OWN.has(folder)) continue;
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

/** Whether another process has this number. One with our own number was here before us, as in a container. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
