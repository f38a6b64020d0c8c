import type { ChangeEntry } from '../../ledger/change.ts';
import type { Endpoint } from '../../ledger/fact.ts';
import { nodeKey } from '../../ledger/touched-records.ts';
import { readEntry } from './change-rows.ts';
import type { Connection } from './connection.ts';
import { Row, textColumn, wholeColumn } from './row.ts';

/**
 * Every node asked about, by label and id, with the changes that touched it, oldest first. Throws a DamagedRow where
 * one of these changes cannot be read.
 */
export function readHistory(
  connection: Connection,
  ledger: string,
  nodes: readonly Endpoint[],
): ReadonlyMap<string, readonly ChangeEntry[]> {
  const entries = new Map<string, ChangeEntry[]>(nodes.map((node) => [nodeKey(node), []]));
  const rows = connection
    .prepare(
      `SELECT ${textColumn('wanted.value', 'node')}, ${wholeColumn('c.seq', 'seq')}, ${textColumn('c.entry', 'entry')}
       FROM json_each(?) AS wanted
       JOIN touches AS t ON t.ledger = ? AND t.node = wanted.value
       JOIN changes AS c ON c.ledger = t.ledger AND c.seq = t.seq
       ORDER BY t.node, t.seq`,
    )
    .all(JSON.stringify([...entries.keys()]), ledger);
  for (const given of rows) {
    const row = new Row(given);
    entries.get(row.text('node'))?.push(readEntry(ledger, row));
  }
  return entries;
}
