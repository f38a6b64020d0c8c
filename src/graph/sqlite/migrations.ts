import { canonicalJson } from '../../ledger/canonical-json.ts';
import { type Change, EMPTY_STATE } from '../../ledger/change.ts';
import { StatedSum } from '../../ledger/stated-sum.ts';
import { StoreError } from '../../problems/store-error.ts';
import { mustContinue } from '../changes-since.ts';
import { intactChanges } from '../intact-changes.ts';
import { readChanges } from './change-rows.ts';
import type { Connection } from './connection.ts';
import { putSum } from './ledger-sum.ts';
import { Row, textColumn, UnreadableCell, wholeColumn } from './row.ts';

const CHANGES_AT_ONCE = 20;

/**
 * By the format from which each leads to the next. A migration runs in a transaction that nobody else sees, and may
 * read nothing but what the format had that it starts from. Keep each as it is once a release has it.
 */
export const MIGRATIONS: Readonly<Record<number, (connection: Connection) => void>> = {
  4: (connection) => {
    connection.exec('ALTER TABLE ledgers ADD COLUMN sum TEXT');
    writeCanonically(connection);
    for (const ledger of ledgersIn(connection)) {
      const sum = statedSum(connection, ledger);
      if (sum !== null) putSum(connection, ledger, sum.sum);
    }
  },
};

/** The sum of what a ledger states; null where its changes cannot be read: `ledger verify` says why. */
function statedSum(connection: Connection, ledger: string): StatedSum | null {
  try {
    const stated = new StatedSum();
    for (const change of changesOf(connection, ledger)) stated.replay(change);
    for (const change of changesOf(connection, ledger)) stated.add(change);
    return stated;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'STORE_DAMAGED') return null;
    throw error;
  }
}

function* changesOf(connection: Connection, ledger: string): Generator<Change> {
  let before: Pick<Change, 'seq' | 'hash'> = EMPTY_STATE;
  for (;;) {
    const changes = intactChanges(
      ledger,
      before.seq,
      readChanges(connection, ledger, before.seq, CHANGES_AT_ONCE),
    );
    for (const change of changes) {
      mustContinue(before.hash, change);
      yield change;
      before = change;
    }
    if (changes.length < CHANGES_AT_ONCE) return;
  }
}

/** Formats before 5 kept properties in the order in which they were stated. */
function writeCanonically(connection: Connection): void {
  for (const [table, key] of [
    ['nodes', ['ledger', 'label', 'id']],
    ['links', ['ledger', 'n']],
  ] as const) {
    const cells = [...key, 'properties'].map((column) =>
      column === 'n' ? wholeColumn(column) : textColumn(column),
    );
    const write = connection.prepare(
      `UPDATE ${table} SET properties = ? WHERE ${key.map((column) => `${column} = ?`).join(' AND ')}`,
    );
    const rewritten: unknown[][] = [];
    for (const given of connection.prepare(`SELECT ${cells.join(', ')} FROM ${table}`).iterate()) {
      const row = new Row(given);
      const canonical = canonicalOf(row);
      if (canonical === null) continue;
      rewritten.push([
        canonical,
        ...key.map((column) => (column === 'n' ? row.whole(column) : row.text(column))),
      ]);
    }
    for (const values of rewritten) write.run(...values);
  }
}

/** The canonical JSON of a row's properties; null where they have it already, or the row is damaged. */
function canonicalOf(row: Row): string | null {
  try {
    const text = row.text('properties');
    const canonical = canonicalJson(row.json('properties'));
    return canonical === text ? null : canonical;
  } catch (error) {
    if (error instanceof UnreadableCell) return null;
    throw error;
  }
}

function ledgersIn(connection: Connection): readonly string[] {
  return connection
    .prepare(`SELECT ${textColumn('name')} FROM ledgers`)
    .all()
    .flatMap((row) => new Row(row).textOrNull('name') ?? []);
}
