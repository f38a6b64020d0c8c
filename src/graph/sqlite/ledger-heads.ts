import type { Head } from '../store.ts';
import type { Connection } from './connection.ts';

interface LedgerRow {
  readonly name: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string | null;
  readonly rebuilding: number;
  readonly loads: string;
}

export function allHeads(connection: Connection): readonly Head[] {
  return connection
    .prepare('SELECT name, seq, hash, at, rebuilding, loads FROM ledgers ORDER BY name')
    .all()
    .map((row) => headOf(row as LedgerRow));
}

export function findHead(connection: Connection, ledger: string): Head | null {
  const row = connection
    .prepare('SELECT name, seq, hash, at, rebuilding, loads FROM ledgers WHERE name = ?')
    .get(ledger);
  return row === undefined ? null : headOf(row as LedgerRow);
}

function headOf({ name, seq, hash, at, rebuilding, loads }: LedgerRow): Head {
  return {
    ledger: name,
    seq,
    hash,
    rebuilding: rebuilding !== 0,
    at,
    loads: JSON.parse(loads) as Head['loads'],
  };
}
