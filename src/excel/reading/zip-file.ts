import { crc32, inflateRawSync } from 'node:zlib';
import type { Outcome } from '../../problems.ts';
import { fileProblem } from './file-problem.ts';
import { LOCAL_LENGTH, readZipDirectory, type ZipEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;

/** A zip whose directory keeps the limits; its entries are unpacked when they are asked for. */
export class ZipFile {
  readonly #file: Buffer;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  private constructor(file: Buffer, entries: ReadonlyMap<string, ZipEntry>) {
    this.#file = file;
    this.#entries = entries;
  }

  static open(file: Buffer): Outcome<ZipFile> {
    const entries = readZipDirectory(file);
    return entries.ok ? { ok: true, value: new ZipFile(file, entries.value) } : entries;
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The text of an entry. Not more of it is unpacked than the directory said, whatever the entry holds: that is where
   * bombs lie about their size.
   */
  text(name: string): Outcome<string> {
    const entry = this.#entries.get(name);
    if (entry === undefined)
      return fileProblem('DAMAGED_FILE', `The file has no entry ${JSON.stringify(name)}.`);
    const start =
      entry.at +
      LOCAL_LENGTH +
      this.#file.readUInt16LE(entry.at + 26) +
      this.#file.readUInt16LE(entry.at + 28);
    const bytes = unpack(entry, this.#file.subarray(start, start + entry.packed));
    if (bytes === 'larger') {
      const sentence = `The entry ${JSON.stringify(name)} unpacks to more than the ${entry.unpacked} bytes that it states.`;
      return fileProblem('UNPACKED_TOO_LARGE', sentence);
    }
    if (bytes === null || bytes.length !== entry.unpacked || crc32(bytes) !== entry.crc)
      return fileProblem(
        'DAMAGED_FILE',
        `The entry ${JSON.stringify(name)} is damaged. Save the file again.`,
      );
    return decode(name, bytes);
  }
}

function unpack(entry: ZipEntry, packed: Buffer): Buffer | 'larger' | null {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch (error) {
    const isLarger = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isLarger ? 'larger' : null;
  }
}

function decode(name: string, bytes: Buffer): Outcome<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return fileProblem('BAD_XML', `The entry ${JSON.stringify(name)} is not UTF-8.`);
  }
}
