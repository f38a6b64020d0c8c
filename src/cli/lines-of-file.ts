import { open } from 'node:fs/promises';
import { UnreadableExport } from '../operations/ledger/exported-changes.ts';
import { inFile } from '../problems/problem.ts';

/**
 * The lines of an export. Throws {@link UnreadableExport} for a folder, and the operating system's error for a
 * file that cannot be read.
 */
export async function* linesOfFile(file: string): AsyncGenerator<string> {
  const opened = await open(file);
  try {
    if ((await opened.stat()).isDirectory())
      throw new UnreadableExport([
        inFile(file, 'UNREADABLE_FILE', 'This is a folder, and a file is needed.'),
      ]);
    yield* opened.readLines({ encoding: 'utf8', autoClose: false });
  } finally {
    await opened.close();
  }
}
