import { changeAt } from '../../graph/changes-since.ts';
import type { Store } from '../../graph/store.ts';
import type { ChangeEntry } from '../../ledger/change.ts';
import type { Endpoint, Fact } from '../../ledger/fact.ts';
import { recordKey } from '../../ledger/stated-records.ts';
import { nodeKey } from '../../ledger/touched-records.ts';
import { addToGroup } from '../../model/group-by.ts';
import { type RowChange, rowChanges } from '../row-changes.ts';

/** One change of a record: who made it, and what it did to the record's row and to the links that begin at it. */
export interface RecordChange {
  readonly change: ChangeEntry;
  readonly rows: readonly RowChange[];
}

/**
 * Everything that a ledger has recorded of one node, oldest first. Empty where the ledger never had it. Rejects as the
 * store does.
 */
export async function recordHistory(
  store: Pick<Store, 'history' | 'changesAfter'>,
  ledger: string,
  node: Endpoint,
): Promise<readonly RecordChange[]> {
  const entries = await store.history(ledger, [node]);
  const rows = await rowsOfHistories(store, ledger, entries);
  const ofNode = rows.get(nodeKey(node)) ?? [];
  return (entries.get(nodeKey(node)) ?? []).map((change, index) => ({ change, rows: ofNode[index] ?? [] }));
}

/** What serves others while histories are read. */
export type InTurn = <T>(work: () => T) => Promise<T>;

/**
 * What each change did to the rows of some records. Each change is read once, however many of the records it touched.
 * Rejects as the store does, and as `inTurn` does.
 *
 * @param histories the changes of each record from the first on, oldest first, by {@link nodeKey}
 * @param inTurn does the work on one change when it is its turn
 * @returns the rows of each of these changes, in the same order
 */
export async function rowsOfHistories(
  store: Pick<Store, 'changesAfter'>,
  ledger: string,
  histories: ReadonlyMap<string, readonly ChangeEntry[]>,
  inTurn: InTurn = async (work) => work(),
): Promise<ReadonlyMap<string, readonly (readonly RowChange[])[]>> {
  const records = new Map([...histories.keys()].map((key) => [key, new RecordRows()] as const));
  const seqs = seqsOf(histories);
  // Links that cease are named by their own ids alone.
  const owners = new Map<string, string>();
  for (const [seq, touched] of seqs) {
    const change = await changeAt(store, ledger, seq);
    await inTurn(() => {
      const facts = new Map<string, Fact[]>(touched.map((key) => [key, []]));
      for (const fact of change?.facts ?? []) {
        const owner = ownerOf(fact) ?? owners.get(recordKey(fact));
        const own = owner === undefined ? undefined : facts.get(owner);
        if (owner === undefined || own === undefined) continue;
        owners.set(recordKey(fact), owner);
        own.push(fact);
      }
      for (const [key, own] of facts) records.get(key)?.replay(own);
    });
  }
  return new Map([...records].map(([key, { rows }]) => [key, rows]));
}

/** The numbers of all changes in order, each with the records that it touched. */
function seqsOf(
  histories: ReadonlyMap<string, readonly ChangeEntry[]>,
): readonly [number, readonly string[]][] {
  const touched = new Map<number, string[]>();
  for (const [key, entries] of histories) {
    for (const { seq } of entries) {
      addToGroup(touched, seq, key);
    }
  }
  return [...touched].sort(([a], [b]) => a - b);
}

/** The node that a fact is about or whose link it is; undefined for a link that ceases. */
function ownerOf(fact: Fact): string | undefined {
  if ('label' in fact) return nodeKey(fact);
  return fact.fact === 'link' ? nodeKey(fact.from) : undefined;
}

/** The rows of one record, change by change. */
class RecordRows {
  readonly rows: (readonly RowChange[])[] = [];
  readonly #now = new Map<string, Fact>();

  /** To be called with the record's facts of each of its changes, in order. */
  replay(facts: readonly Fact[]): void {
    this.rows.push(rowChanges(facts, this.#now.values()));
    for (const fact of facts) this.#now.set(recordKey(fact), fact);
  }
}
