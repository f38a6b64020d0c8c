import { access, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../parsing/error-code.ts';
import { makeIn } from './private-folder.ts';

/** `aims-reports-PID-` and what `mkdtemp` adds. */
const NAME = /^aims-reports-(\d+)-[A-Za-z0-9]{6}$/;

/**
 * A folder of this process for files that can be made again; only its owner can open it. It is made when it is first
 * needed, and made again when somebody has removed it.
 */
export class ProcessFolder {
  readonly #parents: readonly string[];
  #made: string | null = null;

  /** @param parents where it may be made: in the first of these that can be written to */
  constructor(parents: readonly string[]) {
    this.#parents = parents;
  }

  /** Its path. Rejects with the operating system's error where it can be made nowhere; the next call tries again. */
  async path(): Promise<string> {
    if (this.#made === null || !(await isThere(this.#made)))
      this.#made = await makeIn(this.#parents, `aims-reports-${process.pid}-`);
    return this.#made;
  }

  async remove(): Promise<void> {
    if (this.#made !== null) await rm(this.#made, { recursive: true, force: true });
    this.#made = null;
  }

  /** Removes the folders of processes that ended without removing them. What cannot be removed stays. */
  async removeAbandoned(): Promise<void> {
    for (const parent of this.#parents) {
      for (const name of await readdir(parent).catch(() => [])) {
        const owner = NAME.exec(name)?.[1];
        if (owner === undefined || isRunning(Number(owner)) || join(parent, name) === this.#made) continue;
        await rm(join(parent, name), { recursive: true, force: true }).catch(() => {});
      }
    }
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

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
