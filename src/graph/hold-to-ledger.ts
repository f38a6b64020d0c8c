import { canonicalJson } from '../ledger/canonical-json.ts';
import type { Change, LoadMarks } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import type { GraphSum } from '../ledger/graph-sum.ts';
import { graphHash, isIntact } from '../ledger/seal-change.ts';
import { StoreError } from '../problems/store-error.ts';
import { changesSince } from './changes-since.ts';
import { compareRecords, statedRecords } from './compare-graph.ts';
import { DamagedRow } from './damaged-row.ts';
import { markLoad } from './load-marks.ts';
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
 * Holds the graph of a ledger, as it was scanned, to the ledger. The sum that the head keeps and that the newest change
 * states shows at once that they agree. Where it does not, all changes are replayed and compared with the graph, record
 * by record: a wrong sum alone changes no answer. A change that an earlier version wrote states no sum: the newest loads
 * are then read from all changes. Rejects with `STORE_DAMAGED` where a record differs, where the head is
 * not that of its changes, and where a change was edited.
 *
 * @param scanned what the scan really returned, added up
 */
export async function holdToLedger(
  scanned: GraphSum,
  { head, sum, newest }: Vouching,
  again: SameMoment,
): Promise<void> {
  const { ledger } = head;
  if (newest === null || !isHeadOf(head, newest)) throw otherHead(head);
  const isSame = otherSum(scanned, { head, sum, newest }) === null;
  if (isSame && newest.graphHash !== undefined) return;
  if (!isSame) {
    const differences = await compareRecords(await statedRecords(again, ledger), again.graph());
    if (differences.length > 0)
      throw graphEdited(
        ledger,
        differences.map(({ record }) => record),
      );
  }
  // Nothing else vouches for the loads of a ledger whose newest change an earlier version wrote.
  if (canonicalJson(await loadsOf(again, ledger)) !== canonicalJson(head.loads)) throw otherHead(head);
}

/**
 * The damage of a graph that does not add up to what its ledger says; null where it does. It may be that of a record, or
 * of what the ledger says.
 */
export function otherSum(scanned: GraphSum, { head, sum, newest }: Vouching): DamagedRow | null {
  const stated = newest?.graphHash;
  const isStated = stated === undefined || stated === graphHash(scanned, head.loads);
  if (isStated && sum?.hex === scanned.hex) return null;
  const says = isStated ? 'the ledger keeps' : `change ${head.seq} states`;
  const at = { kind: 'record', ledger: head.ledger, seq: null } as const;
  return new DamagedRow(at, `The graph of ${head.ledger}`, `its records do not have the sum that ${says}`);
}

/** The newest loads after all changes of a ledger. */
async function loadsOf(store: SameMoment, ledger: string): Promise<LoadMarks> {
  let loads: LoadMarks = {};
  for await (const changes of changesSince(store, ledger, 0))
    for (const change of changes) loads = markLoad(loads, change);
  return loads;
}

function isHeadOf({ seq, hash, at }: Head, newest: Change): boolean {
  return newest.seq === seq && newest.hash === hash && newest.at === at && isIntact(newest);
}

function otherHead({ ledger, seq }: Head): StoreError {
  return new StoreError(
    'STORE_DAMAGED',
    `The head of ledger ${ledger} does not match its changes up to ${seq}: one of the two was edited. Nothing is answered from this ledger. Run \`ledger verify\` to see what was edited. Then make the store again: from a backup, with \`ledger import\` from an export that passes \`ledger verify\`, or by loading your folders.`,
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
