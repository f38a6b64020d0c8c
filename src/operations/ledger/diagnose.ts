import { changesSince } from '../../graph/changes-since.ts';
import type { Head, Store } from '../../graph/store.ts';
import { canonicalJson } from '../../ledger/canonical-json.ts';
import type { Change } from '../../ledger/change.ts';
import type { Fact } from '../../ledger/fact.ts';
import { recordKey, StatedRecords } from '../../ledger/stated-records.ts';
import type { CodeOf } from '../../problems/codes.ts';
import { StoreError } from '../../problems/store-error.ts';

/** How many differences are named; the rest are counted. */
const NAMED = 100;
/** How often a ledger is read again because somebody wrote meanwhile. */
const ATTEMPTS = 5;

/** A record of which something that should say what the ledger says does not. */
export interface Difference {
  readonly where: 'GRAPH' | 'PROJECTION';
  /** `LABEL ID` of a node, `TYPE ID` of a link. */
  readonly record: string;
  readonly finding: Extract<CodeOf<'DAMAGED'>, 'MISSING' | 'DIFFERENT' | 'UNKNOWN'>;
}

/** Where the graph of a ledger, or what is read from it into memory, does not say what the ledger says. */
export interface Diagnosis {
  readonly ledger: string;
  readonly records: number;
  readonly differences: number;
  readonly named: readonly Difference[];
}

/** What the projection holds of a ledger, read anew when it is asked for. */
export type ProjectedFacts = () => Promise<Iterable<Fact>>;

/**
 * Replays a ledger's changes and compares the outcome, record by record, with its graph and with the projection.
 * Rejects with STORE_UNAVAILABLE where the ledger is written to all the time, STORE_DAMAGED where its changes cannot be
 * read one after the other.
 */
export async function diagnose(store: Store, ledger: string, projected: ProjectedFacts): Promise<Diagnosis> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await headOf(store, ledger);
    const expected = await statedBy(store, ledger);
    const found = [
      ...(await compare('GRAPH', expected, store.scan(ledger))),
      ...(await compare('PROJECTION', expected, [[...(await projected())]])),
    ];
    const after = await headOf(store, ledger);
    if (before?.hash !== after?.hash) continue;
    return { ledger, records: expected.size, differences: found.length, named: found.slice(0, NAMED) };
  }
  throw new StoreError('STORE_UNAVAILABLE', `Ledger ${ledger} is being written to. Try again later.`);
}

/** The records that there are after the last change, as canonical JSON. */
async function statedBy(store: Store, ledger: string): Promise<ReadonlyMap<string, string>> {
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

async function compare(
  where: Difference['where'],
  expected: ReadonlyMap<string, string>,
  given: AsyncIterable<readonly Fact[]> | Iterable<readonly Fact[]>,
): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  const seen = new Set<string>();
  for await (const batch of given) {
    for (const fact of batch) {
      const record = recordKey(fact);
      const text = expected.get(record);
      if (text === undefined) found.push({ where, record, finding: 'UNKNOWN' });
      else if (text !== canonicalJson(fact)) found.push({ where, record, finding: 'DIFFERENT' });
      seen.add(record);
    }
  }
  for (const record of expected.keys())
    if (!seen.has(record)) found.push({ where, record, finding: 'MISSING' });
  return found;
}

async function headOf(store: Store, ledger: string): Promise<Head | undefined> {
  return (await store.heads()).find((head) => head.ledger === ledger);
}

async function* changesOf(store: Store, ledger: string): AsyncGenerator<Change> {
  for await (const changes of changesSince(store, ledger, 0)) yield* changes;
}
