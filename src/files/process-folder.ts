import { access } from 'node:fs/promises';
import { makeOwn, removeAbandoned, removeOwn } from './own-folder.ts';
import { removeAbandonedWork } from './private-folder.ts';

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
      this.#made = await makeOwn(this.#parents, 'aims-reports-');
    return this.#made;
  }

  async remove(): Promise<void> {
    if (this.#made !== null) await removeOwn(this.#made);
    this.#made = null;
  }

  /** Removes what processes that were killed have left: their folders, and what they worked on. */
  async removeAbandoned(): Promise<void> {
    for (const parent of this.#parents) await removeAbandoned(parent, 'aims-reports-');
    await removeAbandonedWork(this.#parents);
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
