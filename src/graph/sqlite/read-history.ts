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
  const histories = new Map<string, ChangeEntry[]>(nodes.map((node) => [nodeKey(node), []]));
  const touches = touchesOf(connection, ledger, [...histories.keys()]);
  const entries = entriesOf(connection, ledger, new Set(touches.map(({ seq }) => seq)));
  for (const { node, seq } of touches) {
    const entry = entries.get(seq);
    if (entry !== undefined) histories.get(node)?.push(entry);
  }
  return histories;
}

interface Touch {
  readonly node: string;
  readonly seq: number;
}

/** By node, those of each in the order of their changes. Every node is looked up once: SQLite would choose otherwise. */
function touchesOf(connection: Connection, ledger: string, nodes: readonly string[]): readonly Touch[] {
  return connection
    .prepare(
      `SELECT ${textColumn('wanted.value', 'node')}, ${wholeColumn('t.seq', 'seq')}
       FROM json_each(?) AS wanted CROSS JOIN touches AS t ON t.ledger = ? AND t.node = wanted.value
       ORDER BY wanted.key, t.seq`,
    )
    .all(JSON.stringify(nodes), ledger)
    .flatMap((given) => {
      const row = new Row(given);
      const seq = row.wholeOrNull('seq');
      return seq === null ? [] : [{ node: row.text('node'), seq }];
    });
}

/** The entries of changes by their number: a load touches thousands of nodes with each. */
function entriesOf(
  connection: Connection,
  ledger: string,
  seqs: ReadonlySet<number>,
): ReadonlyMap<number, ChangeEntry> {
  const rows = connection
    .prepare(
      `SELECT ${wholeColumn('c.seq', 'seq')}, ${textColumn('c.entry', 'entry')}
       FROM json_each(?) AS wanted CROSS JOIN changes AS c ON c.ledger = ? AND c.seq = wanted.value`,
    )
    .all(JSON.stringify([...seqs]), ledger)
    .map((given) => new Row(given));
  return new Map(rows.map((row) => [row.whole('seq'), readEntry(ledger, row)]));
}
