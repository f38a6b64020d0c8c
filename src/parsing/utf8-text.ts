import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { type Position, positionAt } from './position.ts';

const CHUNK_BYTES = 1 << 18;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const REPLACEMENT = Buffer.from('\ufffd');

/**
 * Reads a file as UTF-8 piece by piece, without its byte order mark. The first place that is not UTF-8 is told once;
 * there and after it U+FFFD stands for what cannot be read.
 *
 * @throws what the file system throws
 */
export async function* utf8Text(
  path: string,
  tellBadEncoding: (at: Position) => void,
): AsyncGenerator<string> {
  let carried: Buffer = Buffer.alloc(0);
  let next: Position = { line: 1, column: 1 };
  let isFirst = true;
  let isBad = false;
  const decode = (bytes: Buffer): string => {
    const content = isFirst && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes;
    isFirst = false;
    const text = content.toString('utf8');
    if (isBad) return text;
    if (isUtf8(content)) next = advance(next, text, text.length);
    else {
      isBad = true;
      tellBadEncoding(advance(next, text, badOffset(content, text)));
    }
    return text;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const bytes = Buffer.concat([carried, chunk]);
    const end = wholeCharacters(bytes);
    carried = bytes.subarray(end);
    if (end > 0) yield decode(bytes.subarray(0, end));
  }
  if (carried.length > 0) yield decode(carried);
}

/** The number of bytes before a character that the end cuts in two. */
export function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The offset in `text` of the first U+FFFD that the bytes do not hold themselves. */
function badOffset(bytes: Buffer, text: string): number {
  let byte = 0;
  let from = 0;
  for (;;) {
    const offset = text.indexOf('\ufffd', from);
    if (offset < 0) return text.length;
    byte += Buffer.byteLength(text.slice(from, offset));
    if (!bytes.subarray(byte, byte + REPLACEMENT.length).equals(REPLACEMENT)) return offset;
    byte += REPLACEMENT.length;
    from = offset + 1;
  }
}

function advance(from: Position, text: string, offset: number): Position {
  const within = positionAt(text, offset);
  if (within.line === 1) return { line: from.line, column: from.column + offset };
  return { line: from.line + within.line - 1, column: within.column };
}
