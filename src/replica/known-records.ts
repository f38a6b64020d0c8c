import { changesSince } from '../graph/changes-since.ts';
import { markLoad } from '../graph/load-marks.ts';
import type { Head, Store } from '../graph/store.ts';
import { EMPTY_STATE } from '../ledger/change.ts';
import type { LedgerState } from '../model/coverage.ts';
import { Pauses } from '../model/pauses.ts';
import { type Applicable, applyChange } from './ledger-picture.ts';

/** One ledger's records as they were after one of its changes. */
export interface KnownRecords<R> {
  readonly records: R;
  readonly state: LedgerState;
  /** The newest loads at that time, by `loadKey`. */
  readonly loads: Head['loads'];
}

/**
 * The number of the last change of a ledger that was recorded at a time or before it; 0: there was none. Since no change
 * is recorded before the one it follows, a few changes tell. Rejects as the store does.
 *
 * @param moment UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`
 */
export async function lastChangeBy(
  store: Pick<Store, 'changesAfter'>,
  head: Pick<Head, 'ledger' | 'seq' | 'at'>,
  moment: string,
): Promise<number> {
  if (head.at !== null && head.at <= moment) return head.seq;
  let [known, later] = [0, head.seq];
  while (later - known > 1) {
    const middle = Math.floor((known + later) / 2);
    const [change] = await store.changesAfter(head.ledger, middle - 1, 1);
    if (change !== undefined && change.at <= moment) known = middle;
    else later = middle;
  }
  return known;
}

/** A ledger before its first change. */
export function knownBeforeAll<R>(records: R): KnownRecords<R> {
  return { records, state: EMPTY_STATE, loads: {} };
}

/**
 * Applies the changes of a ledger up to one of its numbers to records that are known up to an earlier one, and alters
 * these records. Rejects with `STORE_DAMAGED` where a change cannot be read or does not follow, otherwise as the store
 * does.
 *
 * @param until the number of the last change
 * @param most stops after a change once so many changes and facts together have been applied
 */
export async function recordsKnownBy<R extends Applicable<R>>(
  store: Pick<Store, 'changesAfter'>,
  ledger: string,
  until: number,
  { records, ...known }: KnownRecords<R>,
  most = Number.POSITIVE_INFINITY,
): Promise<KnownRecords<R>> {
  let { state, loads } = known;
  let applied = 0;
  const pauses = new Pauses();
  for await (const changes of changesSince(store, ledger, state.seq, { hash: state.hash, until })) {
    for (const change of changes) {
      await pauses.pauseIfDue();
      applyChange(records, change);
      state = { seq: change.seq, hash: change.hash };
      loads = markLoad(loads, change);
      applied += 1 + change.facts.length;
      if (applied >= most) return { records, state, loads };
    }
  }
  return { records, state, loads };
}
