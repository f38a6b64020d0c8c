import type { Examined } from '../../graph/store.ts';
import type { Change } from '../../ledger/change.ts';
import { encodeChange, parseChange } from '../../ledger/change-line.ts';
import { inFile, type Problem } from '../../problems/problem.ts';

/** Changes as the lines of an export, one each. */
export async function* exportedLines(changes: AsyncIterable<Change>): AsyncGenerator<string> {
  for await (const change of changes) yield `${encodeChange(change)}\n`;
}

/**
 * The changes of an export, line by line. Throws {@link UnreadableExport} at the first line that is not a change, and
 * where there is no line.
 */
export async function* exportedChanges(lines: AsyncIterable<string>, file: string): AsyncGenerator<Change> {
  let number = 0;
  for await (const line of lines) {
    number++;
    const change = parseChange(line, file, number);
    if (!change.ok) throw new UnreadableExport(change.problems);
    yield change.value;
  }
  if (number === 0) {
    const problem = inFile(
      file,
      'INVALID_CHANGE',
      'This file contains no change. It is not an export, or it was cut off.',
    );
    throw new UnreadableExport([problem]);
  }
}

/** The same as what is found in a store. */
export async function* foundInExport(changes: AsyncIterable<Change>): AsyncGenerator<Examined> {
  for await (const change of changes) yield { found: 'change', ledger: change.ledger, change };
}

/** An export that cannot be read to its end. */
export class UnreadableExport extends Error {
  override readonly name = 'UnreadableExport';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('The export cannot be read.');
    this.problems = problems;
  }
}
