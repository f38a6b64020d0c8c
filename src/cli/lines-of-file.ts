import { open } from 'node:fs/promises';
import { UnreadableExport } from '../operations/ledger/exported-changes.ts';
import { inFile, type Problem } from '../problems/problem.ts';

/** No change is longer, in characters: the parts of a load have about a megabyte. */
const LONGEST_LINE = 1 << 26;

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
    let begun: string[] = [];
    let length = 0;
    for await (const piece of opened.createReadStream({ encoding: 'utf8', autoClose: false })) {
      const [first = '', ...rest] = String(piece).split('\n');
      begun.push(first);
      length += first.length;
      for (const next of rest) {
        yield withoutReturn(begun.join(''));
        number++;
        begun = [next];
        length = next.length;
      }
      if (length > LONGEST_LINE) throw new UnreadableExport([tooLong(file, number)]);
    }
    if (length > 0) yield withoutReturn(begun.join(''));
  } finally {
    await opened.close();
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function tooLong(file: string, line: number): Problem {
  const sentence = `This line has more than ${LONGEST_LINE} characters, and no change has so many. The file is not an export.`;
  return { at: { in: 'file', file, line, column: 1 }, code: 'INVALID_CHANGE', sentence };
}
