import type { Head } from '../store.ts';
import { type Bytes, bytesOf, textOf } from './bytes.ts';
import type { Connection } from './connection.ts';

interface LedgerRow {
  readonly name: Bytes;
  readonly seq: number;
  readonly hash: Bytes;
  readonly at: Bytes | null;
  readonly rebuilding: number;
  readonly loads: Bytes;
}

const HEAD = `SELECT ${['name', 'hash', 'at', 'loads'].map(bytesOf).join(', ')}, seq, rebuilding FROM ledgers`;

export function allHeads(connection: Connection): readonly Head[] {
  return connection
    .prepare(`${HEAD} ORDER BY ledgers.name`)
    .all()
    .map((row) => headOf(row as LedgerRow));
}

export function findHead(connection: Connection, ledger: string): Head | null {
  const row = connection.prepare(`${HEAD} WHERE ledgers.name = ?`).get(ledger);
  return row === undefined ? null : headOf(row as LedgerRow);
}

function headOf({ name, seq, hash, at, rebuilding, loads }: LedgerRow): Head {
  return {
    ledger: textOf(name),
    seq,
    hash: textOf(hash),
    rebuilding: rebuilding !== 0,
    at: at === null ? null : textOf(at),
    loads: JSON.parse(textOf(loads)) as Head['loads'],
  };
}
