import type { ChangeEntry } from '../../ledger/change.ts';
import { StoreError } from '../../problems/store-error.ts';
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

/** The first change of a ledger that no row of `ledgers` names; from name to name, not change by change. */
const HEADLESS = `
WITH RECURSIVE named (ledger) AS (
  SELECT min(ledger) FROM changes
  UNION ALL
  SELECT (SELECT min(ledger) FROM changes WHERE ledger > named.ledger) FROM named WHERE named.ledger IS NOT NULL
)
SELECT CAST(c.ledger AS BLOB) AS name, CAST(c.entry AS BLOB) AS entry FROM named
JOIN changes AS c ON c.ledger = named.ledger
WHERE named.ledger NOT IN (SELECT name FROM ledgers) ORDER BY c.ledger, c.seq LIMIT 1`;

/** Throws STORE_DAMAGED where a ledger has changes and no head. */
export function allHeads(connection: Connection): readonly Head[] {
  const headless = connection.prepare(HEADLESS).get() as { name: Bytes; entry: Bytes } | undefined;
  if (headless !== undefined) throw withoutHead(textOf(headless.name), textOf(headless.entry));
  return connection
    .prepare(`${HEAD} ORDER BY ledgers.name`)
    .all()
    .map((row) => headOf(row as LedgerRow));
}

export function findHead(connection: Connection, ledger: string): Head | null {
  const row = connection.prepare(`${HEAD} WHERE ledgers.name = ?`).get(ledger);
  return row === undefined ? null : headOf(row as LedgerRow);
}

function withoutHead(name: string, entry: string): StoreError {
  const { ledger, seq } = JSON.parse(entry) as Pick<ChangeEntry, 'ledger' | 'seq'>;
  return new StoreError(
    'STORE_DAMAGED',
    `Change ${seq} of ${ledger} stands in ledger ${name}, of which there is no head. Make the store again: from a copy, or by \`ledger import\` of an export, or by loading your folders.`,
  );
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
