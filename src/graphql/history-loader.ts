import DataLoader from 'dataloader';
import type { Desk } from '../access/desk.ts';
import type { ChangeEntry } from '../ledger/change.ts';
import type { Endpoint } from '../ledger/fact.ts';
import { nodeKey } from '../ledger/touched-records.ts';
import { groupBy } from '../model/group-by.ts';
import { rowsOfHistories } from '../operations/ledger/record-history.ts';
import type { RowChange } from '../operations/row-changes.ts';
import { refusal } from './error-codes.ts';
import { LIMITS } from './limits.ts';
import { inTurn } from './time-slices.ts';

export interface HistoryKey {
  readonly ledger: string;
  readonly node: Endpoint;
}

export type HistoryLoader = DataLoader<HistoryKey, readonly ChangeEntry[], string>;

/** Reads all histories of a request together, with one call for each ledger. */
export function createHistoryLoader(desk: Pick<Desk, 'history'>): HistoryLoader {
  return new DataLoader<HistoryKey, readonly ChangeEntry[], string>(
    async (keys) => {
      const ledgers = [...new Set(keys.map((key) => key.ledger))];
      const read = await Promise.all(
        ledgers.map(async (ledger) => {
          const nodes = keys.filter((key) => key.ledger === ledger).map((key) => key.node);
          return [ledger, await desk.history(ledger, nodes)] as const;
        }),
      );
      const byLedger = new Map(read);
      return keys.map((key) => byLedger.get(key.ledger)?.get(nodeKey(key.node)) ?? []);
    },
    { cacheKeyFn: (key) => `${key.ledger} ${nodeKey(key.node)}` },
  );
}

/** One change of a record. */
export interface RowsKey extends HistoryKey {
  readonly seq: number;
}

export type RowsLoader = DataLoader<RowsKey, readonly RowChange[], string>;

/**
 * Reads what changes did to the rows of records, each change of a ledger once. What a field held before was stated by
 * any earlier change of the record, so that they are read from the first on. Keys of a ledger of which that would be
 * more than may be read are refused with `QUERY_TOO_COMPLEX`.
 */
export function createRowsLoader(
  desk: Pick<Desk, 'changesAfter' | 'signal'>,
  history: HistoryLoader,
): RowsLoader {
  const rowsIn = async (ledger: string, keys: readonly RowsKey[]): Promise<RowsFinder> => {
    const histories = await historiesUntil(history, keys);
    const changes = new Set([...histories.values()].flatMap((entries) => entries.map(({ seq }) => seq)));
    if (changes.size > LIMITS.historyChanges) return () => tooMany(changes.size);
    const rows = await rowsOfHistories(desk, ledger, histories, (work) => inTurn({ desk }, work));
    return ({ node, seq }) => {
      const record = nodeKey(node);
      const place = histories.get(record)?.findIndex((entry) => entry.seq === seq) ?? -1;
      return rows.get(record)?.[place] ?? [];
    };
  };
  return new DataLoader<RowsKey, readonly RowChange[], string>(
    async (keys) => {
      const read = [...groupBy(keys, ({ ledger }) => ledger)].map(
        async ([ledger, ofLedger]) => [ledger, await rowsIn(ledger, ofLedger)] as const,
      );
      const finders = new Map(await Promise.all(read));
      return keys.map((key) => finders.get(key.ledger)?.(key) ?? []);
    },
    { cacheKeyFn: ({ ledger, node, seq }) => `${ledger} ${seq} ${nodeKey(node)}` },
  );
}

/** The rows of one change of a record, or why they are not read. */
type RowsFinder = (key: RowsKey) => readonly RowChange[] | Error;

/** The history of each record up to the last of its changes that is asked about. */
async function historiesUntil(
  history: HistoryLoader,
  keys: readonly RowsKey[],
): Promise<ReadonlyMap<string, readonly ChangeEntry[]>> {
  const last = new Map<string, RowsKey>();
  for (const key of keys) {
    if (key.seq > (last.get(nodeKey(key.node))?.seq ?? 0)) last.set(nodeKey(key.node), key);
  }
  return new Map(
    await Promise.all(
      [...last].map(async ([record, key]) => {
        const entries = await history.load(key);
        return [record, entries.filter(({ seq }) => seq <= key.seq)] as const;
      }),
    ),
  );
}

function tooMany(changes: number): Error {
  return refusal(
    'QUERY_TOO_COMPLEX',
    `The rows of these histories come from ${changes} changes; at most ${LIMITS.historyChanges} can be read for one question. Ask for the rows of fewer records, or of older changes.`,
  );
}
