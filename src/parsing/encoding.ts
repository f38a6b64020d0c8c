import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { type Position, WHOLE } from './position.ts';
import { utf8Text, wholeCharacters } from './utf8-text.ts';
import { windows1252 } from './windows-1252.ts';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

/** How the bytes of a file become text. */
export interface FoundEncoding {
  readonly encoding: Encoding;
  /** A word of the file with a letter by which the encoding can be judged; null where it is not in doubt. */
  readonly sample: string | null;
}

/** Why no text can be made of a file, and from where on. */
export interface UnknownEncoding {
  readonly at: Position | typeof WHOLE;
  readonly sentence: string;
}

const UTF32 = [Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from([0, 0, 0xfe, 0xff])];
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16LE_MARK = Buffer.from([0xff, 0xfe]);
const UTF16BE_MARK = Buffer.from([0xfe, 0xff]);
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const COMPOUND_FILE = Buffer.from('d0cf11e0', 'hex');
/** How many bytes are looked at to know UTF-16 that has no mark. */
const LOOKED_AT = 64;

/**
 * Finds out how a file is encoded: by its byte order mark, else by what its bytes can be. Windows-1252, in which
 * spreadsheet programs save CSV in most of Europe, is assumed only where the text cannot be UTF-8 and every byte is a
 * character of Windows-1252. Throws what the file system throws.
 */
export async function findEncoding(path: string): Promise<FoundEncoding | UnknownEncoding> {
  let counts: ByteCounts | null = null;
  let carried: Buffer = Buffer.alloc(0);
  let isMarked = false;
  let isFirst = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes: Buffer = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    if (isFirst) {
      const marked = byBeginning(bytes);
      if (marked !== null) return marked;
      isMarked = begins(bytes, UTF8_MARK);
      isFirst = false;
    }
    const end = counts === null ? wholeCharacters(bytes) : bytes.length;
    const whole = bytes.subarray(0, end);
    carried = bytes.subarray(end);
    if (counts === null && !isUtf8(whole)) counts = new ByteCounts();
    counts?.add(whole);
  }
  if (carried.length > 0 && counts === null) counts = new ByteCounts();
  counts?.add(carried);
  if (counts === null) return { encoding: 'UTF-8', sample: null };
  if (!isMarked && counts.isWindows1252) return { encoding: 'Windows-1252', sample: counts.sample };
  const sentence =
    isMarked || counts.characters > 0
      ? 'The file is UTF-8 up to here, and is not from here on. It is damaged, or was put together from files of different encodings. Save it again as "CSV UTF-8".'
      : 'From here on the file is neither UTF-8 nor Windows-1252. Save it again as "CSV UTF-8".';
  return { at: await firstBadPlace(path), sentence };
}

function byBeginning(bytes: Buffer): FoundEncoding | UnknownEncoding | null {
  if (UTF32.some((mark) => begins(bytes, mark)))
    return {
      at: WHOLE,
      sentence: 'The file is UTF-32, which this program does not read. Save it again as "CSV UTF-8".',
    };
  if (begins(bytes, ZIP) || begins(bytes, COMPOUND_FILE)) {
    const sentence =
      'This is a workbook or another packed file, although its name is that of a text file. Open it in a spreadsheet program and save it as "CSV UTF-8".';
    return { at: WHOLE, sentence };
  }
  if (begins(bytes, UTF16LE_MARK)) return { encoding: 'UTF-16LE', sample: null };
  if (begins(bytes, UTF16BE_MARK)) return { encoding: 'UTF-16BE', sample: null };
  // Without a mark: tables begin with plain letters, of which UTF-16 writes every other byte as zero.
  const head = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 1].map((parity) => head.filter((byte, at) => byte === 0 && at % 2 === parity).length);
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > head.length / 4) return { encoding: 'UTF-16LE', sample: null };
  return odd === 0 && even > head.length / 4 ? { encoding: 'UTF-16BE', sample: null } : null;
}

/** What the bytes of a file can be that is not UTF-8 as a whole. */
class ByteCounts {
  /** Sequences of bytes in the form of a character of UTF-8 that has more than one. */
  characters = 0;
  sample: string | null = null;
  /** Bytes from 0x80 that belong to no such character. */
  #strays = 0;
  #isOther = false;

  /** True where most of what is not ASCII cannot be UTF-8, and every byte is a character of Windows-1252. */
  get isWindows1252(): boolean {
    return !this.#isOther && this.#strays > this.characters;
  }

  add(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) this.#isOther = true;
      if (byte < 0x80) continue;
      if (UNDEFINED_BYTES.has(byte)) this.#isOther = true;
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
      // Its form is enough: what only looks like UTF-8, such as half of a surrogate pair, is not Windows-1252 either.
      if (length > 0 && bytes.subarray(at + 1, at + length).filter(isContinuation).length === length - 1) {
        this.characters++;
        at += length - 1;
      } else {
        this.#strays++;
        this.sample ??= wordAround(bytes, at);
      }
    }
  }
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

/** The bytes that Windows-1252 does not define. */
const UNDEFINED_BYTES: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const REACH = 24;

/** The word that has the byte in it, read as Windows-1252; null where it is not a letter. */
function wordAround(bytes: Buffer, at: number): string | null {
  const before = /[\p{L}\p{N}]*$/u.exec(windows1252(bytes.subarray(Math.max(0, at - REACH), at)))?.[0] ?? '';
  const after = /^\p{L}[\p{L}\p{N}]*/u.exec(windows1252(bytes.subarray(at, at + REACH)))?.[0];
  return after === undefined ? null : before + after;
}

async function firstBadPlace(path: string): Promise<Position | typeof WHOLE> {
  let bad: Position | typeof WHOLE = WHOLE;
  for await (const _ of utf8Text(path, (at) => {
    bad = at;
  }))
    if (bad !== WHOLE) break;
  return bad;
}

function begins(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}
