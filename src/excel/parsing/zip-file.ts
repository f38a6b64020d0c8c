import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile as ZipReader } from 'yauzl';
import { quoted } from '../../model/quoted.ts';
import type { Outcome } from '../../problems/problem.ts';
import { fileProblem } from './file-problem.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** The first bytes of a zip. */
const ZIP = 'PK\u0003\u0004';
/** The first bytes of files older than XLSX, and of XLSX files locked with a password. */
const COMPOUND_FILE = Buffer.from('d0cf11e0', 'hex');

/** An entry of a zip as it is packed. */
export interface PackedEntry {
  readonly name: string;
  /** 0: its bytes as they are; 8: deflated. */
  readonly method: number;
  readonly bytes: Buffer;
  /** CRC-32 and number of its bytes when they are unpacked. */
  readonly crc: number;
  readonly size: number;
  /** As MS-DOS counted them. */
  readonly time: number;
  readonly date: number;
}

/** A zip whose directory is within the limits; an entry is unpacked when somebody asks for it. */
export class ZipFile {
  readonly #zip: ZipReader;
  readonly #entries: ReadonlyMap<string, Entry>;
  /** Names of parts do not differ in letter case alone (ECMA-376, part 2, 6.2.2.3). */
  readonly #inLowerCase: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipReader, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
    this.#inLowerCase = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]));
  }

  /** Opens a zip. Problems: `WRONG_FILE`, `CUT_FILE`, `DAMAGED_FILE`, `TOO_MANY_ENTRIES`, `UNPACKED_TOO_LARGE`. */
  static async open(file: Buffer): Promise<Outcome<ZipFile>> {
    // The sizes are checked below, which can tell a zip bomb from damage.
    const options = { lazyEntries: true, validateEntrySizes: false };
    const zip = await fromBufferPromise(file, options).catch(() => null);
    if (zip === null) return withoutDirectory(file);
    const entries = await readDirectory(zip);
    return entries.ok ? { ok: true, value: new ZipFile(zip, entries.value) } : entries;
  }

  has(name: string): boolean {
    return this.#entry(name) !== undefined;
  }

  #entry(name: string): Entry | undefined {
    return this.#entries.get(name) ?? this.#inLowerCase.get(name.toLowerCase());
  }

  /** The names of all entries, in the order of the directory. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** An entry as it is packed, for a copy of the zip. Problem: `DAMAGED_FILE`. */
  async packed(name: string): Promise<Outcome<PackedEntry>> {
    const entry = this.#entries.get(name);
    const bytes = entry === undefined ? null : await packedBytes(this.#zip, entry);
    if (entry === undefined || bytes === null) return damagedEntry(name);
    const { compressionMethod: method, lastModFileTime: time, lastModFileDate: date } = entry;
    return {
      ok: true,
      value: { name, method, bytes, crc: entry.crc32, size: entry.uncompressedSize, time, date },
    };
  }

  /**
   * Reads the text of an entry piece by piece, so that it need not be in memory as a whole. Problems: `DAMAGED_FILE`,
   * `UNPACKED_TOO_LARGE`, `BAD_XML`. Throws what `take` throws.
   *
   * @param take false: it needs no more, and the rest is not looked at
   */
  async read(name: string, take: (piece: string) => boolean): Promise<Outcome<null>> {
    const entry = this.#entry(name);
    if (entry === undefined) return fileProblem('DAMAGED_FILE', `The file has no entry ${quoted(name)}.`);
    const text = new EntryText(entry, take);
    try {
      for await (const part of await this.#zip.openReadStreamPromise(entry)) if (!text.add(part)) break;
    } catch {
      text.isDamaged = true;
    }
    if (text.thrown !== null) throw text.thrown.error;
    if (!text.isWanted) return { ok: true, value: null };
    if (text.isTooLong) {
      const sentence = `The entry ${quoted(name)} unpacks to more than the ${entry.uncompressedSize} bytes that it states. Save the file again.`;
      return fileProblem('UNPACKED_TOO_LARGE', sentence);
    }
    if (!text.isWhole) return damagedEntry(name);
    if (!text.end()) return fileProblem('BAD_XML', `The entry ${quoted(name)} is not UTF-8.`);
    return { ok: true, value: null };
  }
}

function damagedEntry(name: string): Outcome<never> {
  return fileProblem('DAMAGED_FILE', `The entry ${quoted(name)} is damaged. Save the file again.`);
}

/** The bytes of an entry as they are in the file; null where they do not unpack to what the directory states. */
async function packedBytes(zip: ZipReader, entry: Entry): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  try {
    const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    for await (const piece of stream) pieces.push(piece);
    const bytes = Buffer.concat(pieces);
    const { uncompressedSize: size, compressionMethod: method } = entry;
    const unpacked = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
    return unpacked.length === size && crc32(unpacked) === entry.crc32 ? bytes : null;
  } catch {
    return null;
  }
}

/** The bytes of an entry as text, while they are unpacked. */
class EntryText {
  isDamaged = false;
  /** What the reader of the text threw. */
  thrown: { readonly error: unknown } | null = null;
  /** Whether the reader of the text needs more of it. */
  isWanted = true;
  readonly #entry: Entry;
  readonly #take: (piece: string) => boolean;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #length = 0;
  #crc = 0;
  #isText = true;

  constructor(entry: Entry, take: (piece: string) => boolean) {
    this.#entry = entry;
    this.#take = take;
  }

  /** Takes the next bytes; false: the entry need not be unpacked further. Zip bombs state fewer bytes than they have. */
  add(bytes: Buffer): boolean {
    this.#length += bytes.length;
    if (this.isTooLong) return false;
    this.#crc = crc32(bytes, this.#crc);
    const piece = this.#isText ? this.#decode(bytes) : null;
    if (piece !== null) this.#hand(piece);
    return this.thrown === null && this.isWanted;
  }

  get isTooLong(): boolean {
    return this.#length > this.#entry.uncompressedSize;
  }

  /** Whether it is what the directory of the zip states. */
  get isWhole(): boolean {
    const { uncompressedSize, crc32: stated } = this.#entry;
    return !this.isDamaged && this.#length === uncompressedSize && this.#crc === stated;
  }

  /** Whether all of it was text. */
  end(): boolean {
    if (this.#isText) this.#decode(null);
    return this.#isText;
  }

  #hand(piece: string): void {
    try {
      this.isWanted = this.#take(piece);
    } catch (error) {
      this.thrown = { error };
    }
  }

  #decode(bytes: Buffer | null): string | null {
    try {
      return bytes === null ? this.#decoder.decode() : this.#decoder.decode(bytes, { stream: true });
    } catch {
      this.#isText = false;
      return null;
    }
  }
}

/** Reads the directory and checks it against the limits before anything is unpacked. */
async function readDirectory(zip: ZipReader): Promise<Outcome<ReadonlyMap<string, Entry>>> {
  if (zip.entryCount > WORKBOOK_LIMITS.entries) {
    const sentence = `The file has ${zip.entryCount} entries. A workbook has at most ${WORKBOOK_LIMITS.entries}.`;
    return fileProblem('TOO_MANY_ENTRIES', sentence);
  }
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName } = entry;
      if (entry.isEncrypted())
        return fileProblem('WRONG_FILE', 'The file has a password. Save it without one.');
      if (entries.has(fileName))
        return fileProblem('DAMAGED_FILE', `The entry ${quoted(fileName)} is in the file twice.`);
      unpacked += entry.uncompressedSize;
      entries.set(fileName, entry);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fileProblem(
      'CUT_FILE',
      `The list of the parts of this file is damaged or cut off (${reason}). Save it again.`,
    );
  }
  if (unpacked <= WORKBOOK_LIMITS.unpacked) return { ok: true, value: entries };
  const sentence = `The file unpacks to ${unpacked} bytes. A workbook unpacks to at most ${WORKBOOK_LIMITS.unpacked}.`;
  return fileProblem('UNPACKED_TOO_LARGE', sentence);
}

/** Says what is wrong with a file that has no zip directory. */
function withoutDirectory(file: Buffer): Outcome<never> {
  if (file.subarray(0, ZIP.length).equals(Buffer.from(ZIP, 'latin1')))
    return fileProblem(
      'CUT_FILE',
      'The file does not end as it should: a part of it is missing, or something was added. Save it again.',
    );
  if (file.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE))
    return fileProblem(
      'WRONG_FILE',
      'The file has a password, or is in a format older than XLSX. Save it as XLSX without a password.',
    );
  return fileProblem('WRONG_FILE', 'The file is not an XLSX workbook.');
}
