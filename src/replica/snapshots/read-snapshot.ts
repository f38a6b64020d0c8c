import type { RecordPage } from '../../coverage/projection/record-pages.ts';
import { Pauses } from '../../model/pauses.ts';
import { StoreError } from '../../problems/store-error.ts';
import { digestedLines } from './digested-lines.ts';
import { parseHeader, type SnapshotOf } from './snapshot-format.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';

/** Records that can be kept. */
export interface Keepable {
  readonly size: number;
  pages(): Iterable<RecordPage>;
  takePage(page: RecordPage): void;
}

export interface ReadSnapshot<R> {
  readonly of: SnapshotOf;
  readonly records: R;
}

/**
 * The records that were kept of a ledger; null where none were, where another version of the product kept them, where
 * they are not wanted, and where they are not as they were written. Rejects with a StoreError of `isWanted` alone.
 *
 * @param isWanted whether the ledger is at this state or has passed it
 */
export async function readSnapshot<R extends Keepable>(
  shelf: SnapshotShelf,
  ledger: string,
  isWanted: (of: SnapshotOf) => Promise<boolean>,
  records: R,
): Promise<ReadSnapshot<R> | null> {
  try {
    const pieces = await shelf.read(ledger);
    if (pieces === null) return null;
    const pauses = new Pauses();
    let of: SnapshotOf | null = null;
    for await (const line of digestedLines(pieces)) {
      await pauses.pauseIfDue();
      if (of !== null) records.takePage(JSON.parse(line));
      else {
        of = parseHeader(line);
        if (of === null || of.ledger !== ledger || !(await isWanted(of))) return null;
      }
    }
    return of === null ? null : { of, records };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return null;
  }
}
