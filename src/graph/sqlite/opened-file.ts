import { accessSync, constants, type Stats, statSync } from 'node:fs';
import { StoreError } from '../../problems/store-error.ts';

/**
 * The file that a store has opened. An open database goes on when its file is moved away or replaced: what it reads is
 * the old state then, and what it writes is lost. So everything that uses it first looks whether it is in its place.
 */
export class OpenedFile {
  readonly #file: string;
  readonly #opened: Stats;

  /** Throws as {@link mustBeInPlace} does. */
  constructor(file: string) {
    this.#file = file;
    this.#opened = statsOf(file);
  }

  /** Throws `STORE_UNAVAILABLE` where it is gone or replaced, or cannot be read any more. Does not open it. */
  mustBeInPlace(): void {
    const found = statsOf(this.#file);
    if (found.dev === this.#opened.dev && found.ino === this.#opened.ino) return;
    // SQLite cannot let go of the first one safely: it removes the log by its name, which is that of the other one now.
    const sentence = `The store ${this.#file} was replaced while it was in use. Put the original file back, or stop this process and start it again.`;
    throw new StoreError('STORE_UNAVAILABLE', sentence);
  }
}

function statsOf(file: string): Stats {
  try {
    const found = statSync(file);
    accessSync(file, constants.R_OK);
    return found;
  } catch (error) {
    const sentence = `The store ${file} is gone, or can no longer be read. Put it back, or correct the permissions of the file and its folder.`;
    throw new StoreError('STORE_UNAVAILABLE', sentence, { cause: error });
  }
}
