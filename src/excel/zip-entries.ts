import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { CooperativeTask } from './cooperative-task.ts';

/** Bytes that may wait for the packer; the writer waits when there are more. */
const WAITING = 1 << 17;

/** Number of characters that are written together. */
export const AT_ONCE = 1 << 16;

/** A stream for an entry of the zip. It has the methods of exceljs's own streams, and a method to wait. */
export class EntryStream {
  readonly packed = new PassThrough({ highWaterMark: WAITING });
  readonly #hash: Hash;
  /** What was written since {@link hold}, until it is released. */
  #held: Uint8Array[] | null = null;

  readonly #count: (bytes: number) => void;

  /** @param count is told how many bytes were written */
  constructor(hash: Hash, count: (bytes: number) => void) {
    this.#hash = hash;
    this.#count = count;
  }

  write(chunk: unknown): void {
    const bytes = bytesOf(chunk);
    if (this.#held === null) this.#pass(bytes);
    else this.#held.push(bytes);
  }

  /** Writes pieces of text, many of them together, and ends the entry; others are served meanwhile. Rejects as the task does. */
  async writeAll(pieces: Iterable<string>, task: CooperativeTask): Promise<void> {
    let together = '';
    for (const piece of pieces) {
      together += piece;
      if (together.length < AT_ONCE) continue;
      this.write(together);
      together = '';
      await this.drained();
      await task.yieldIfDue();
    }
    this.write(together);
    this.end();
  }

  /** Keeps what exceljs writes at once, and its end, until {@link release} passes it on. */
  hold(): void {
    this.#held = [];
  }

  /** Passes on what was held, and ends the entry; others are served meanwhile. Rejects as the task does. */
  async release(task: CooperativeTask): Promise<void> {
    const held = this.#held ?? [];
    this.#held = null;
    for (const bytes of held) {
      this.#pass(bytes);
      await this.drained();
      await task.yieldIfDue();
    }
    this.end();
  }

  #pass(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#count(bytes.length);
    this.packed.write(bytes);
  }

  /** Waits until the packer has caught up. Nothing signals that for a stream that has ended. */
  async drained(): Promise<void> {
    if (this.packed.writableNeedDrain && !this.packed.writableEnded) await once(this.packed, 'drain');
  }

  end(): void {
    if (this.#held === null) this.packed.end();
  }

  /** exceljs calls it; nothing flows before the packer pulls. */
  pause(): void {}
}

/** The entries of a zip in order, all with the same date, and the digest of them all. */
export class ZipEntries {
  readonly #append: (source: unknown, data: { readonly name: string; readonly date: Date }) => void;
  readonly #date: Date;
  readonly #entries: { readonly name: string; readonly hash: Hash }[] = [];
  readonly #amendments = new Map<string, (text: string) => string>();
  #unpacked = 0;

  constructor(
    append: (source: unknown, data: { readonly name: string; readonly date: Date }) => void,
    date: Date,
  ) {
    this.#append = append;
    this.#date = date;
  }

  /** How many entries there are, and how many bytes they have before they are packed. */
  get size(): { readonly entries: number; readonly unpacked: number } {
    return { entries: this.#entries.length, unpacked: this.#unpacked };
  }

  /** Adds an entry whose bytes arrive in parts. */
  open(name: string): EntryStream {
    const stream = new EntryStream(this.#begin(name), (bytes) => {
      this.#unpacked += bytes;
    });
    this.#append(stream.packed, { name, date: this.#date });
    return stream;
  }

  /** Changes the text of an entry before it is added whole: one that exceljs writes. */
  amend(name: string, change: (text: string) => string): void {
    this.#amendments.set(name, change);
  }

  /** Adds an entry that is complete. Throws a TypeError on content that is neither text nor bytes. */
  add(name: string, content: unknown): void {
    const change = this.#amendments.get(name);
    const written = bytesOf(content);
    const bytes = change === undefined ? written : Buffer.from(change(Buffer.from(written).toString()));
    this.#begin(name).update(bytes);
    this.#unpacked += bytes.length;
    this.#append(bytes, { name, date: this.#date });
  }

  /**
   * SHA-256 over one line per entry, in the order of the zip: SHA-256 of its bytes, two spaces, its name. It does not
   * depend on how the zip was packed, so it is equal on every machine. Closes the digests of the entries.
   */
  contentSha256(): string {
    const lines = this.#entries.map(({ name, hash }) => `${hash.digest('hex')}  ${name}\n`);
    return createHash('sha256').update(lines.join('')).digest('hex');
  }

  #begin(name: string): Hash {
    const hash = createHash('sha256');
    this.#entries.push({ name: name.replace(/^\//, ''), hash });
    return hash;
  }
}

/** exceljs writes strings, buffers, and its own buffers, which it uses again. Throws a TypeError on anything else. */
function bytesOf(chunk: unknown): Uint8Array {
  if (typeof chunk === 'string') return Buffer.from(chunk);
  if (chunk instanceof Uint8Array) return chunk;
  const copy = isObject(chunk) ? Reflect.get(chunk, 'toBuffer') : undefined;
  if (typeof copy !== 'function')
    throw new TypeError('This exceljs is another version: it writes something else than text.');
  return Reflect.apply(copy, chunk, []);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
