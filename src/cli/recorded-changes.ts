import { open } from 'node:fs/promises';
import type { Head, Store } from '../graph/store.ts';
import type { Change } from '../ledger/change.ts';
import { parseChange } from '../ledger/change-line.ts';
import { inFile, type Problem } from '../problems/problem.ts';

const CHANGES_AT_ONCE = 50;

/** The changes of a store's ledgers, up to where these heads say that they stand. */
export async function* changesOfStore(
  store: Pick<Store, 'changesAfter'>,
  heads: readonly Pick<Head, 'ledger' | 'seq'>[],
): AsyncGenerator<Change> {
  for (const head of heads) {
    for (let seq = 0; seq < head.seq; ) {
      const changes = await store.changesAfter(head.ledger, seq, Math.min(CHANGES_AT_ONCE, head.seq - seq));
      if (changes.length === 0) break;
      yield* changes;
      // A number that was forged must not lead past the changes behind it.
      const last = changes.at(-1)?.seq ?? 0;
      seq = last > seq && last <= head.seq ? last : seq + changes.length;
    }
  }
}

/** The changes of an export, line by line. Throws {@link UnreadableExport}, or what the system says of the file. */
export async function* changesOfFile(file: string): AsyncGenerator<Change> {
  const opened = await open(file);
  try {
    if ((await opened.stat()).isDirectory())
      throw new UnreadableExport([inFile(file, 'UNREADABLE_FILE', 'This is a folder; a file is needed.')]);
    let number = 0;
    for await (const line of opened.readLines({ encoding: 'utf8', autoClose: false })) {
      number++;
      const change = parseChange(line, file, number);
      if (!change.ok) throw new UnreadableExport(change.problems);
      yield change.value;
    }
    if (number === 0)
      throw new UnreadableExport([
        inFile(file, 'INVALID_CHANGE', 'This file contains no change: it was cut off.'),
      ]);
  } finally {
    await opened.close();
  }
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
