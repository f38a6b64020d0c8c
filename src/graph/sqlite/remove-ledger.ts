import type { LedgerState } from '../../model/coverage.ts';
import { REMOVER } from '../ledger-removing.ts';
import { type Connection, patiently, writing } from './connection.ts';
import { findHead } from './ledger-heads.ts';
import { Row } from './row.ts';

/** How many rows are removed in one transaction; of changes, which hold a megabyte each, far fewer. */
const ROWS_AT_ONCE = 2_000;
const CHANGES_AT_ONCE = 20;

/** What a ledger has, in the order in which it goes: the table, its column that names the ledger, and the rest of its key. */
const TABLES = [
  { table: 'links', owner: 'ledger', key: 'n', atOnce: ROWS_AT_ONCE },
  { table: 'nodes', owner: 'ledger', key: 'label, id', atOnce: ROWS_AT_ONCE },
  { table: 'touches', owner: 'ledger', key: 'node, seq', atOnce: ROWS_AT_ONCE },
  { table: 'texts', owner: 'organization', key: 'provision', atOnce: CHANGES_AT_ONCE },
  { table: 'changes', owner: 'ledger', key: 'seq', atOnce: CHANGES_AT_ONCE },
] as const;

/**
 * Removes everything of a ledger in steps, its head last; each step can be repeated without harm. What is removed is
 * overwritten, in the file and in its log, so that nobody finds it there.
 *
 * @param newest what must be its newest change
 * @returns false, with nothing removed, where another change is
 */
export async function removeLedger(
  connection: Connection,
  file: string,
  ledger: string,
  newest: LedgerState,
): Promise<boolean> {
  connection.pragma('secure_delete = ON');
  if (!(await writing(connection, file, () => begin(connection, ledger, newest)))) return false;
  for (const { table, owner, key, atOnce } of TABLES) {
    const some = `SELECT ${key} FROM ${table} WHERE ${owner} = ? ORDER BY ${key} LIMIT ${atOnce}`;
    const text = `DELETE FROM ${table} WHERE ${owner} = ? AND (${key}) IN (${some})`;
    const remove = (): number => connection.prepare(text).run(ledger, ledger).changes;
    while ((await writing(connection, file, remove)) > 0) await pause();
  }
  await writing(connection, file, () => {
    connection.prepare('DELETE FROM ledgers WHERE name = ? AND rebuilding = ?').run(ledger, REMOVER);
  });
  await overwriteLog(connection, file);
  return true;
}

/** Closes the ledger to everybody else, for good; false where it has another newest change. */
function begin(connection: Connection, ledger: string, { seq, hash }: LedgerState): boolean {
  const head = findHead(connection, ledger);
  if (head === null || head.removing) return true;
  if (head.seq !== seq || head.hash !== hash) return false;
  connection.prepare('UPDATE ledgers SET rebuilding = ? WHERE name = ?').run(REMOVER, ledger);
  return true;
}

/** The log has what was removed until it is written from its beginning again. Whoever reads meanwhile is not waited for long. */
async function overwriteLog(connection: Connection, file: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const busy = await patiently(file, () =>
      new Row(connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()).whole('busy'),
    );
    if (busy === 0) return;
    await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
