import { createHash } from 'node:crypto';

const LINE_END = 0x0a;
/** A page takes less than a megabyte; no line of ours is as long as this. */
const LONGEST_LINE = 64_000_000;

/** Lines of which the last is the SHA-256, in hex, of all before it. */
export async function* withDigest(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  const digest = createHash('sha256');
  for await (const line of lines) {
    const ended = `${line}\n`;
    digest.update(ended);
    yield ended;
  }
  yield `${digest.digest('hex')}\n`;
}

/**
 * The lines that {@link withDigest} was given, from bytes in pieces of any size. Throws a TypeError in the end where the
 * digest is missing or wrong: what was read until then may be anything.
 */
export async function* digestedLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const digest = createHash('sha256');
  let last: Buffer | null = null;
  for await (const line of linesOf(pieces)) {
    if (last !== null) {
      digest.update(last);
      yield last.toString('utf8');
    }
    last = line;
  }
  if (last?.toString('latin1') !== `${digest.digest('hex')}\n`)
    throw new TypeError('The digest is another one.');
}

/** Lines with their ends. */
async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(LINE_END); end >= 0; end = piece.indexOf(LINE_END, from)) {
      const rest = piece.subarray(from, end + 1);
      yield begun.length === 0 ? rest : Buffer.concat([...begun, rest]);
      [begun, length, from] = [[], 0, end + 1];
    }
    if (from === piece.length) continue;
    begun.push(piece.subarray(from));
    length += piece.length - from;
    if (length > LONGEST_LINE) throw new TypeError('A line does not end.');
  }
  if (length > 0) throw new TypeError('The last line does not end.');
}
