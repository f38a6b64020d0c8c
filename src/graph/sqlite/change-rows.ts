import type { Change, ChangeEntry } from '../../ledger/change.ts';
import { areFacts, faultOfEntry, faultOfFacts, isChangeEntry } from '../../ledger/check-change.ts';
import { readFrom } from '../../ledger/facts-json.ts';
import { DamagedRow } from '../damaged-row.ts';
import type { Connection } from './connection.ts';
import { Row, textColumn, UnreadableCell, wholeColumn } from './row.ts';

const CHANGE = `SELECT ${wholeColumn('seq')}, ${['key', 'entry', 'facts'].map((column) => textColumn(column)).join(', ')} FROM changes`;

/** The rows of changes in order, for {@link changeIn}. */
export function readChangeRows(
  connection: Connection,
  ledger: string,
  seq: number,
  limit: number,
): readonly Row[] {
  return connection
    .prepare(`${CHANGE} WHERE ledger = ? AND seq > ? ORDER BY changes.seq LIMIT ?`)
    .all(ledger, seq, limit)
    .map((row) => new Row(row));
}

/** Reads changes in order. Throws a {@link DamagedRow} for the first row that does not hold a change. */
export function readChanges(
  connection: Connection,
  ledger: string,
  seq: number,
  limit: number,
): readonly Change[] {
  return readChangeRows(connection, ledger, seq, limit).map((row) => changeIn(ledger, row));
}

/** The change with this idempotency key. Throws a {@link DamagedRow} where it cannot be read. */
export function findChange(connection: Connection, ledger: string, key: string): Change | null {
  const row = connection.prepare(`${CHANGE} WHERE ledger = ? AND key = ?`).get(ledger, key);
  return row === undefined ? null : changeIn(ledger, new Row(row));
}

/** Yields each row of a ledger, in order, as its change or as what is wrong with it, even rows that have no number. */
export function* examineChanges(connection: Connection, ledger: string): Generator<Change | DamagedRow> {
  for (const given of connection.prepare(`${CHANGE} WHERE ledger = ? ORDER BY changes.seq`).iterate(ledger)) {
    const row = new Row(given);
    try {
      yield changeIn(ledger, row);
    } catch (error) {
      if (!(error instanceof DamagedRow)) throw error;
      yield error;
    }
  }
}

/** Reads the entry of a change: all of it except its facts. Throws a {@link DamagedRow} where that is not an entry. */
export function readEntry(ledger: string, row: Row): ChangeEntry {
  return orDamaged(ledger, row, () => {
    const entry = row.json('entry');
    if (!isChangeEntry(entry)) throw new UnreadableCell(`entry is not a change's: ${faultOfEntry(entry)}`);
    return entry;
  });
}

/**
 * The change in a row. Throws a {@link DamagedRow} where it holds none.
 *
 * Ledger, number and key, by which a row is found, are also in its entry. If they differ, either the row or the entry
 * was edited, and it cannot be known which: the change gets a key with which it was never sealed, so that its hash
 * shows the edit.
 */
export function changeIn(ledger: string, row: Row): Change {
  const entry = readEntry(ledger, row);
  return orDamaged(ledger, row, () => {
    const text = row.text('facts');
    const facts = row.parsed('facts', text);
    if (!areFacts(facts)) throw new UnreadableCell(faultOfFacts(facts) ?? '');
    readFrom(facts, text);
    const key = row.text('key');
    const seq = row.whole('seq');
    const change = { ...entry, facts };
    const isInPlace = entry.ledger === ledger && entry.seq === seq && entry.key === key;
    return isInPlace ? change : { ...change, key: `${entry.key} in the row of ${ledger} ${seq} ${key}` };
  });
}

function orDamaged<T>(ledger: string, row: Row, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnreadableCell ? damaged(ledger, row, error) : error;
  }
}

function damaged(ledger: string, row: Row, { message }: UnreadableCell): DamagedRow {
  const seq = row.wholeOrNull('seq');
  return new DamagedRow({ kind: 'change', ledger, seq }, `Change ${seq ?? '?'} of ${ledger}`, message);
}
