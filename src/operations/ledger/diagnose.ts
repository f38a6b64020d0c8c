import { compareRecords, type RecordDifference, statedRecords } from '../../graph/compare-graph.ts';
import type { Head, Store } from '../../graph/store.ts';
import type { Fact } from '../../ledger/fact.ts';
import { StoreError } from '../../problems/store-error.ts';

/** How many differences are named; the rest are counted. */
const NAMED = 100;
/** How often a ledger is read again because somebody wrote meanwhile. */
const ATTEMPTS = 5;

/** A record of which something that should say what the ledger says does not. */
export interface Difference extends RecordDifference {
  readonly where: 'GRAPH' | 'PROJECTION';
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
 * read one after the other. The projection is compared only if the graph is as it should be.
 */
export async function diagnose(store: Store, ledger: string, projected: ProjectedFacts): Promise<Diagnosis> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await headOf(store, ledger);
    const stated = await statedRecords(store, ledger);
    const graph = await compareRecords(stated, store.scan(ledger, { asFound: true }));
    // No records are read from a graph that is not what the ledger states.
    const projection = graph.length > 0 ? [] : await compareRecords(stated, [[...(await projected())]]);
    const after = await headOf(store, ledger);
    if (before?.hash !== after?.hash) continue;
    const found = [
      ...graph.map((difference): Difference => ({ where: 'GRAPH', ...difference })),
      ...projection.map((difference): Difference => ({ where: 'PROJECTION', ...difference })),
    ];
    return { ledger, records: stated.size, differences: found.length, named: found.slice(0, NAMED) };
  }
  throw new StoreError('STORE_UNAVAILABLE', `Ledger ${ledger} is being written to. Try again later.`);
}

async function headOf(store: Store, ledger: string): Promise<Head | undefined> {
  return (await store.heads()).find((head) => head.ledger === ledger);
}
