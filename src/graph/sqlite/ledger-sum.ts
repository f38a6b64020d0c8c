import { GraphSum } from '../../ledger/graph-sum.ts';
import type { Connection } from './connection.ts';
import { nullableTextColumn, Row } from './row.ts';

/** What the graph of a ledger should add up to; null where that is not known or cannot be read. */
export function findSum(connection: Connection, ledger: string): GraphSum | null {
  const row = connection
    .prepare(`SELECT ${nullableTextColumn('sum')} FROM ledgers WHERE ledgers.name = ?`)
    .get(ledger);
  const hex = row === undefined ? null : new Row(row).textOrNull('sum');
  return hex === null ? null : GraphSum.parse(hex);
}

export function putSum(connection: Connection, ledger: string, sum: GraphSum | null): void {
  connection.prepare('UPDATE ledgers SET sum = ? WHERE name = ?').run(sum?.hex ?? null, ledger);
}
