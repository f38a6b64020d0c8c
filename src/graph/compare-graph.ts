import { canonicalJson } from '../ledger/canonical-json.ts';
import type { Change } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import { recordKey, StatedRecords } from '../ledger/stated-records.ts';
import { changesSince } from './changes-since.ts';
import type { Store } from './store.ts';

/** How a record differs from what the changes of its ledger state. */
export interface RecordDifference {
  /** `LABEL ID` of a node, `TYPE ID` of a link. */
  readonly record: string;
  readonly finding: 'MISSING' | 'DIFFERENT' | 'UNKNOWN';
}

/** The records that there are after the last change of a ledger, as canonical JSON. Rejects as {@link changesSince} does. */
export async function statedRecords(
  store: Pick<Store, 'changesAfter'>,
  ledger: string,
): Promise<ReadonlyMap<string, string>> {
  const stated = new StatedRecords();
  for await (const change of changesOf(store, ledger)) stated.replay(change);
  const expected = new Map<string, string>();
  for await (const { seq, facts } of changesOf(store, ledger)) {
    for (const fact of facts) {
      if (fact.fact !== 'node' && fact.fact !== 'link') continue;
      if (stated.isLastStatedBy(fact, seq)) expected.set(recordKey(fact), canonicalJson(fact));
    }
  }
  return expected;
}

/** Every record that is not as it is stated, in the order in which the records are given, then those that are missing. */
export async function compareRecords(
  stated: ReadonlyMap<string, string>,
  given: AsyncIterable<readonly Fact[]> | Iterable<readonly Fact[]>,
): Promise<readonly RecordDifference[]> {
  const found: RecordDifference[] = [];
  const seen = new Set<string>();
  for await (const batch of given) {
    for (const fact of batch) {
      const record = recordKey(fact);
      const text = stated.get(record);
      if (text === undefined) found.push({ record, finding: 'UNKNOWN' });
      else if (text !== canonicalJson(fact)) found.push({ record, finding: 'DIFFERENT' });
      seen.add(record);
    }
  }
  for (const record of stated.keys()) if (!seen.has(record)) found.push({ record, finding: 'MISSING' });
  return found;
}

async function* changesOf(store: Pick<Store, 'changesAfter'>, ledger: string): AsyncGenerator<Change> {
  for await (const changes of changesSince(store, ledger, 0)) yield* changes;
}
