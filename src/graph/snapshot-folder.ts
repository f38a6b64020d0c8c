import { constants } from 'node:fs';
import { lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PRIVATE_FILE } from '../files/file-place.ts';
import { makeFolder } from '../files/make-folder.ts';
import { databaseFile } from './sqlite/database-file.ts';

/** Larger ones are neither written nor read, in bytes. */
const LARGEST = 2_000_000_000;
/** So many are kept in a folder: those that were written last. */
const MOST = 20;
const PIECE = 1 << 20;
/** How the name of a snapshot begins. */
const START = `${databaseFile('')}.snapshot-`;
const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;
/** What is not whole yet has this at the end of its name. A process that was killed leaves it, and the next one uses it. */
const UNFINISHED = '.unfinished';

/**
 * The snapshots of a store: files that only their owner can read, beside the database of an embedded store, or in a folder
 * of a server on Neo4j. A file has its name when it is whole.
 */
export class SnapshotFolder {
  readonly #directory: string;

  /** @param directory the data folder of the store, or a folder that is made if it is absent */
  constructor(directory: string) {
    this.#directory = directory;
  }

  async read(ledger: string): Promise<AsyncIterable<Buffer> | null> {
    if (!SLUG.test(ledger)) return null;
    const file = this.#fileOf(ledger);
    const found = await lstat(file).catch(() => null);
    // Reading a pipe would wait for ever.
    if (found === null || !found.isFile() || found.size > LARGEST) return null;
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
    return handle.createReadStream({ highWaterMark: PIECE });
  }

  async write(ledger: string, lines: AsyncIterable<string>): Promise<void> {
    if (!SLUG.test(ledger)) return;
    const file = this.#fileOf(ledger);
    const unfinished = `${file}${UNFINISHED}`;
    makeFolder(this.#directory);
    await rm(unfinished, { force: true });
    const handle = await open(unfinished, 'wx', PRIVATE_FILE);
    try {
      await pipeline(Readable.from(inPieces(lines)), handle.createWriteStream({ flush: true }));
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
    await this.#removeOldest();
  }

  /** Overwrites it first, as everything of a ledger that is removed: nobody should find it on the disk. */
  async remove(ledger: string): Promise<void> {
    if (!SLUG.test(ledger)) return;
    const file = this.#fileOf(ledger);
    for (const each of [file, `${file}${UNFINISHED}`]) {
      const found = await lstat(each).catch(() => null);
      if (found?.isFile() === true) await overwrite(each, found.size);
      await rm(each, { force: true });
    }
  }

  async ledgers(): Promise<readonly string[]> {
    const names = (await this.#names()).map((name) => name.slice(START.length));
    return [...new Set(names.map((name) => name.replace(UNFINISHED, '')))];
  }

  #fileOf(ledger: string): string {
    return join(this.#directory, `${START}${ledger}`);
  }

  /** Of all files of snapshots, those that are not whole included. None where there is no folder yet. */
  async #names(): Promise<readonly string[]> {
    const names = await readdir(this.#directory).catch(() => []);
    return names.filter((name) => name.startsWith(START));
  }

  async #removeOldest(): Promise<void> {
    const ages = (await this.#names()).map(async (name) => {
      const file = join(this.#directory, name);
      return { file, at: (await lstat(file).catch(() => null))?.mtimeMs ?? 0 };
    });
    const oldestLast = (await Promise.all(ages)).toSorted((a, b) => b.at - a.at);
    for (const { file } of oldestLast.slice(MOST)) await rm(file, { force: true });
  }
}

async function overwrite(file: string, bytes: number): Promise<void> {
  const handle = await open(file, constants.O_WRONLY | constants.O_NOFOLLOW);
  try {
    const zeros = Buffer.alloc(PIECE);
    for (let at = 0; at < bytes; at += PIECE) await handle.write(zeros, 0, Math.min(PIECE, bytes - at), at);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Lines together, until they are worth writing. Throws where they become more than is ever read. */
async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let [text, bytes] = ['', 0];
  for await (const line of lines) {
    text += line;
    if (text.length < PIECE) continue;
    const piece = Buffer.from(text);
    bytes += piece.length;
    if (bytes > LARGEST) throw new RangeError('The records are too many for a snapshot.');
    yield piece;
    text = '';
  }
  yield Buffer.from(text);
}
