import { isChangeEntry } from '../../ledger/check-change.ts';
import { DamagedRow } from '../damaged-row.ts';
import { headRow } from '../head-row.ts';
import { headlessLedger } from '../headless-ledger.ts';
import { REMOVER } from '../ledger-removing.ts';
import type { Head } from '../store.ts';
import type { Connection } from './connection.ts';
import { ledgersWithoutHead } from './named-ledgers.ts';
import { nullableTextColumn, Row, textColumn, UnreadableCell, wholeColumn } from './row.ts';

const HEAD = `SELECT ${[
  ...['name', 'hash', 'loads'].map((column) => textColumn(column)),
  nullableTextColumn('at'),
  ...['seq', 'rebuilding'].map((column) => wholeColumn(column)),
].join(', ')} FROM ledgers`;

/** Every head. Throws a {@link DamagedRow} where a head cannot be read, or a ledger has changes but no head. */
export function allHeads(connection: Connection): readonly Head[] {
  const [first] = headless(connection);
  if (first !== undefined) throw first;
  return headRows(connection).map(readHead);
}

/** Every head that can be read, and the damage of the others. */
export function examineHeads(connection: Connection): readonly (Head | DamagedRow)[] {
  const heads = headRows(connection).map((row) => {
    try {
      return readHead(row);
    } catch (error) {
      if (error instanceof DamagedRow) return error;
      throw error;
    }
  });
  return [...heads, ...headless(connection)];
}

/** The head of a ledger; null if it has no change. Throws a {@link DamagedRow} where the head cannot be read. */
export function findHead(connection: Connection, ledger: string): Head | null {
  const row = connection.prepare(`${HEAD} WHERE ledgers.name = ?`).get(ledger);
  return row === undefined ? null : readHead(new Row(row));
}

function headRows(connection: Connection): readonly Row[] {
  return connection
    .prepare(`${HEAD} ORDER BY ledgers.name`)
    .all()
    .map((row) => new Row(row));
}

function headless(connection: Connection): readonly DamagedRow[] {
  const first = connection.prepare(
    `SELECT ${textColumn('entry')} FROM changes WHERE ledger = ? ORDER BY seq LIMIT 1`,
  );
  return ledgersWithoutHead(connection, 'changes').map((ledger) => {
    return headlessLedger(ledger, nameOfChange(new Row(first.get(ledger))));
  });
}

/** The number and ledger that a change states, whatever its row says. */
function nameOfChange(row: Row): string {
  try {
    const entry = row.json('entry');
    return isChangeEntry(entry) ? `change ${entry.seq} of ${entry.ledger}` : 'one that is damaged';
  } catch (error) {
    if (error instanceof UnreadableCell) return 'one that is damaged';
    throw error;
  }
}

function readHead(row: Row): Head {
  const refuse = (fault: string): DamagedRow => {
    const ledger = row.nameIn('name');
    return new DamagedRow({ kind: 'head', ledger, seq: null }, `The head of ledger ${ledger}`, fault);
  };
  try {
    const head = headRow.safeParse({
      ledger: row.text('name'),
      seq: row.whole('seq'),
      hash: row.text('hash'),
      at: row.nullableText('at'),
      rebuilding: row.whole('rebuilding') !== 0,
      removing: row.whole('rebuilding') === REMOVER,
      loads: row.text('loads'),
    });
    if (head.success) return head.data;
    const [issue] = head.error.issues;
    throw refuse(`${issue?.path.join('.')} has the wrong form`);
  } catch (error) {
    if (error instanceof UnreadableCell) throw refuse(error.message);
    throw error;
  }
}
