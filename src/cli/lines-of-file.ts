import { open } from 'node:fs/promises';
import { UnreadableExport } from '../operations/ledger/exported-changes.ts';
import { inFile, type Problem } from '../problems/problem.ts';

/** No line is longer, in bytes: one change states facts of at most 20 MB. */
const LONGEST_LINE = 1 << 25;

const LINE_BREAK = 0x0a;

/**
 * The lines of an export. Throws {@link UnreadableExport} for a folder and for a line without an end, and the operating
 * system's error for a file that cannot be read.
 */
export async function* linesOfFile(file: string): AsyncGenerator<string> {
  const opened = await open(file);
  try {
    if ((await opened.stat()).isDirectory())
      throw new UnreadableExport([
        inFile(file, 'UNREADABLE_FILE', 'This is a folder, and a file is needed.'),
      ]);
    let number = 1;
    // What was read of a line that has not ended, in bytes: a text would be made of it again and again.
    let begun: Buffer[] = [];
    let length = 0;
    for await (const piece of opened.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      const end = piece.lastIndexOf(LINE_BREAK);
      if (end >= 0) {
        const first = length + piece.indexOf(LINE_BREAK);
        if (first > LONGEST_LINE) throw new UnreadableExport([tooLong(file, number)]);
        for (const line of textOf([...begun, piece.subarray(0, end)]).split('\n')) {
          yield withoutReturn(line);
          number++;
        }
        begun = [];
        length = 0;
      }
      const rest = piece.subarray(end + 1);
      begun.push(rest);
      length += rest.length;
      if (length > LONGEST_LINE) throw new UnreadableExport([tooLong(file, number)]);
    }
    if (length > 0) yield withoutReturn(textOf(begun));
  } finally {
    await opened.close();
  }
}

function textOf(pieces: readonly Buffer[]): string {
  return Buffer.concat(pieces).toString('utf8');
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function tooLong(file: string, line: number): Problem {
  const sentence = `This line has more than ${LONGEST_LINE} bytes, and no change has so many. The file is not an export.`;
  return { at: { in: 'file', file, line, column: 1 }, code: 'INVALID_CHANGE', sentence };
}
