import type { Change } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import type { GraphSum } from '../ledger/graph-sum.ts';
import { isIntact } from '../ledger/seal-change.ts';
import { StoreError } from '../problems/store-error.ts';
import { compareRecords, statedRecords } from './compare-graph.ts';
import type { Head, Store } from './store.ts';

/** How many records a refusal names. */
const NAMED = 5;

/** What a ledger says of its graph, read at the moment at which the graph was scanned. */
export interface Vouching {
  readonly head: Head;
  /** What the graph should add up to; null where that is not known. */
  readonly sum: GraphSum | null;
  /** The change that the head names; null where there is none. */
  readonly newest: Change | null;
}

/** Reads a ledger and its graph again, as they were at the same moment. */
export interface SameMoment extends Pick<Store, 'changesAfter'> {
  graph(): AsyncIterable<readonly Fact[]>;
}

/**
 * Holds the graph of a ledger, as it was scanned, to the ledger. The sum that the head keeps shows at once that they
 * agree. Where it does not, all changes are replayed and compared with the graph, record by record: a wrong sum alone
 * changes no answer. Rejects with `STORE_DAMAGED` where a record differs, where the head is not that of its newest
 * change, and where a change was edited.
 *
 * @param scanned what the scan really returned, added up
 */
export async function holdToLedger(
  scanned: GraphSum,
  { head, sum, newest }: Vouching,
  again: SameMoment,
): Promise<void> {
  const { ledger } = head;
  if (!isHeadOf(head, newest)) throw otherHead(head);
  if (sum !== null && sum.hex === scanned.hex) return;
  const differences = await compareRecords(await statedRecords(again, ledger), again.graph());
  if (differences.length > 0)
    throw graphEdited(
      ledger,
      differences.map(({ record }) => record),
    );
}

function isHeadOf({ seq, hash, at }: Head, newest: Change | null): boolean {
  return (
    newest !== null && newest.seq === seq && newest.hash === hash && newest.at === at && isIntact(newest)
  );
}

function otherHead({ ledger, seq }: Head): StoreError {
  return new StoreError(
    'STORE_DAMAGED',
    `The head of ledger ${ledger} is not that of its change ${seq}. One of the two was edited. Nothing is answered from this ledger. Run \`ledger verify\` to see what was edited. Then make the store again: from a backup, with \`ledger import\` from an export that passes \`ledger verify\`, or by loading your folders.`,
  );
}

function graphEdited(ledger: string, records: readonly string[]): StoreError {
  const others = records.length - NAMED;
  const named = records.slice(0, NAMED).join(', ') + (others > 0 ? ` and ${others} more` : '');
  return new StoreError(
    'STORE_DAMAGED',
    `The graph of ledger ${ledger} was edited: it differs from the changes of the ledger in ${named}. Nothing is answered from it. Run \`rebuild\`, which builds the graph again from the ledger.`,
  );
}
