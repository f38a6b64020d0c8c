import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';

/** Bytes that may wait for the packer before the writer waits for it. */
const WAITING = 1 << 20;

/** An entry on its way into the zip. What exceljs calls of its own streams, and a way to wait. */
export class EntryStream {
  readonly packed = new PassThrough({ highWaterMark: WAITING });
  readonly #hash: Hash;

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  write(chunk: unknown): void {
    const bytes = bytesOf(chunk);
    this.#hash.update(bytes);
    this.packed.write(bytes);
  }

  /** Waits until the packer has caught up; of a stream that has ended, nothing says when. */
  async drained(): Promise<void> {
    if (this.packed.writableNeedDrain && !this.packed.writableEnded) await once(this.packed, 'drain');
  }

  end(): void {
    this.packed.end();
  }

  /** exceljs asks for it; nothing flows before the packer pulls. */
  pause(): void {}
}

/** The entries of a zip in order, each under the same date, and what the digest of them all is. */
export class ZipEntries {
  readonly #append: (source: unknown, data: { readonly name: string; readonly date: Date }) => void;
  readonly #date: Date;
  readonly #entries: { readonly name: string; readonly hash: Hash }[] = [];

  constructor(
    append: (source: unknown, data: { readonly name: string; readonly date: Date }) => void,
    date: Date,
  ) {
    this.#append = append;
    this.#date = date;
  }

  /** Adds an entry whose bytes come little by little. */
  open(name: string): EntryStream {
    const stream = new EntryStream(this.#begin(name));
    this.#append(stream.packed, { name, date: this.#date });
    return stream;
  }

  /** Adds an entry that is whole. */
  add(name: string, content: unknown): void {
    const bytes = bytesOf(content);
    this.#begin(name).update(bytes);
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

/** exceljs hands on strings, buffers, and buffers of its own that it uses again. */
function bytesOf(chunk: unknown): Uint8Array {
  if (typeof chunk === 'string') return Buffer.from(chunk);
  if (chunk instanceof Uint8Array) return chunk;
  const copy = isObject(chunk) ? Reflect.get(chunk, 'toBuffer') : undefined;
  if (typeof copy !== 'function') throw new TypeError('exceljs is another one: it writes what is no text.');
  return Reflect.apply(copy, chunk, []);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
