import { createReadStream } from 'node:fs';
import type { Encoding } from './encoding.ts';
import type { Position } from './position.ts';
import { utf8Text } from './utf8-text.ts';
import { windows1252 } from './windows-1252.ts';

const CHUNK_BYTES = 1 << 18;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads a file piece by piece in the encoding that was found, without its byte order mark. Throws what the file system
 * throws.
 *
 * @param tellBadEncoding is called where the file is not what was found any more: somebody has changed it meanwhile, or
 * it ends inside a character
 */
export async function* fileText(
  path: string,
  encoding: Encoding,
  tellBadEncoding: (at: Position) => void,
): AsyncGenerator<string> {
  if (encoding === 'UTF-8') return yield* utf8Text(path, tellBadEncoding);
  const unit = encoding === 'Windows-1252' ? 1 : 2;
  let carried: Buffer = Buffer.alloc(0);
  let lines = 1;
  let isFirst = true;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const bytes: Buffer = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const end = bytes.length - (bytes.length % unit);
    carried = bytes.subarray(end);
    const decoded = decode(bytes.subarray(0, end), encoding);
    const text = isFirst && decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
    isFirst = false;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
    yield text;
  }
  if (carried.length > 0) tellBadEncoding({ line: lines, column: 1 });
}

function decode(bytes: Buffer, encoding: Exclude<Encoding, 'UTF-8'>): string {
  if (encoding === 'Windows-1252') return windows1252(bytes);
  // `swap16` changes the bytes in place: they are a copy that nobody else reads.
  return (encoding === 'UTF-16BE' ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
}

/**
 * The same text with LF or CRLF at the ends of lines. Where the first line ends with CR alone, as older programs write
 * it, every CR alone ends a line and becomes LF; elsewhere it is left, and refused as a character that means nothing.
 *
 * @param tellReplaced is called once, where lines end with CR alone
 */
export async function* withLineFeeds(
  pieces: AsyncIterable<string>,
  tellReplaced: () => void,
): AsyncGenerator<string> {
  let carried = '';
  let endsLines: boolean | null = null;
  for await (const piece of pieces) {
    const text = carried + piece;
    // Whether this CR is followed by LF is known with the next piece.
    carried = text.endsWith('\r') && endsLines !== false ? '\r' : '';
    yield mended(text.slice(0, text.length - carried.length));
  }
  if (carried !== '') yield mended(carried);

  function mended(text: string): string {
    if (endsLines === null) {
      const end = /\r?\n|\r/.exec(text)?.[0];
      if (end === undefined) return text;
      endsLines = end === '\r';
      if (endsLines) tellReplaced();
    }
    return endsLines ? text.replaceAll(/\r(?!\n)/g, '\n') : text;
  }
}
