import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile as ZipReader } from 'yauzl';
import type { Outcome } from '../../problems/problem.ts';
import { fileProblem } from './file-problem.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** The first bytes of a zip. */
const ZIP = 'PK\u0003\u0004';
/** The first bytes of files older than XLSX, and of XLSX files locked with a password. */
const COMPOUND_FILE = Buffer.from('d0cf11e0', 'hex');

/** A zip whose directory is within the limits; an entry is unpacked when somebody asks for it. */
export class ZipFile {
  readonly #zip: ZipReader;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipReader, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
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
    return this.#entries.has(name);
  }

  /** The text of an entry. Problems: `DAMAGED_FILE`, `UNPACKED_TOO_LARGE`, `BAD_XML`. */
  async text(name: string): Promise<Outcome<string>> {
    const entry = this.#entries.get(name);
    if (entry === undefined)
      return fileProblem('DAMAGED_FILE', `The file has no entry ${JSON.stringify(name)}.`);
    const bytes = await unpack(this.#zip, entry).catch(() => null);
    if (bytes === 'larger') {
      const sentence = `The entry ${JSON.stringify(name)} unpacks to more than the ${entry.uncompressedSize} bytes that it states. Save the file again.`;
      return fileProblem('UNPACKED_TOO_LARGE', sentence);
    }
    if (bytes === null || bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32)
      return fileProblem(
        'DAMAGED_FILE',
        `The entry ${JSON.stringify(name)} is damaged. Save the file again.`,
      );
    return decode(name, bytes);
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
        return fileProblem('DAMAGED_FILE', `The entry ${JSON.stringify(fileName)} is in the file twice.`);
      unpacked += entry.uncompressedSize;
      entries.set(fileName, entry);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fileProblem('CUT_FILE', `The file is not complete (${reason}). Save it again.`);
  }
  if (unpacked <= WORKBOOK_LIMITS.unpacked) return { ok: true, value: entries };
  const sentence = `The file unpacks to ${unpacked} bytes. A workbook unpacks to at most ${WORKBOOK_LIMITS.unpacked}.`;
  return fileProblem('UNPACKED_TOO_LARGE', sentence);
}

/** Unpacks at most as many bytes as the directory states for the entry: zip bombs state too few. */
async function unpack(zip: ZipReader, entry: Entry): Promise<Buffer | 'larger'> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of await zip.openReadStreamPromise(entry)) {
    length += part.length;
    if (length > entry.uncompressedSize) return 'larger';
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

function decode(name: string, bytes: Buffer): Outcome<string> {
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return fileProblem('BAD_XML', `The entry ${JSON.stringify(name)} is not UTF-8.`);
  }
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
