import type { Store } from '../graph/store.ts';
import { canonicalText } from '../ledger/canonical-json.ts';
import type { Change } from '../ledger/change.ts';
import { recordKey, StatedRecords } from '../ledger/stated-records.ts';

const CHANGES_AT_ONCE = 50;
/** How many differences are named; the rest are counted. */
const NAMED = 100;

/** Where the graph of a ledger does not say what the ledger says. */
export interface Diagnosis {
  readonly ledger: string;
  readonly records: number;
  readonly differences: number;
  readonly named: readonly {
    readonly record: string;
    readonly finding: 'MISSING' | 'DIFFERENT' | 'UNKNOWN';
  }[];
}

/** Replays a ledger's changes and compares the outcome with its graph, record by record. */
export async function diagnose(store: Store, ledger: string): Promise<Diagnosis> {
  const stated = new StatedRecords();
  for await (const change of changesOf(store, ledger)) stated.replay(change);
  const expected = new Map<string, string>();
  for await (const { seq, facts } of changesOf(store, ledger)) {
    for (const fact of facts) {
      if (fact.fact !== 'node' && fact.fact !== 'link') continue;
      if (stated.isLastStatedBy(fact, seq)) expected.set(recordKey(fact), canonicalText(fact));
    }
  }
  const records = expected.size;
  const named: { record: string; finding: 'MISSING' | 'DIFFERENT' | 'UNKNOWN' }[] = [];
  let differences = 0;
  const tell = (record: string, finding: 'MISSING' | 'DIFFERENT' | 'UNKNOWN'): void => {
    differences++;
    if (named.length < NAMED) named.push({ record, finding });
  };
  for await (const batch of store.scan(ledger)) {
    for (const fact of batch) {
      const key = recordKey(fact);
      const text = expected.get(key);
      if (text === undefined) tell(key, 'UNKNOWN');
      else if (text !== canonicalText(fact)) tell(key, 'DIFFERENT');
      expected.delete(key);
    }
  }
  for (const key of expected.keys()) tell(key, 'MISSING');
  return { ledger, records, differences, named };
}

async function* changesOf(store: Store, ledger: string): AsyncGenerator<Change> {
  for (let seq = 0; ; ) {
    const changes = await store.changesAfter(ledger, seq, CHANGES_AT_ONCE);
    const last = changes.at(-1);
    if (last === undefined) return;
    yield* changes;
    seq = last.seq;
  }
}
