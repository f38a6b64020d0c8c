import type { Connection } from './connection.ts';
import { Row, textColumn } from './row.ts';

type LedgerTable = 'changes' | 'nodes' | 'links' | 'touches';

/** The ledgers that have rows in a table. Leaves out a name that is not a text: no head has such a name. */
export function namedLedgers(connection: Connection, table: LedgerTable): readonly string[] {
  return namesOf(connection, table, "typeof(named.ledger) = 'text'");
}

/** The ledgers that have rows in a table but no row in `ledgers`, as far as they can be read. */
export function ledgersWithoutHead(connection: Connection, table: LedgerTable): readonly string[] {
  return namesOf(connection, table, 'NOT EXISTS (SELECT 1 FROM ledgers WHERE name = named.ledger)');
}

/** Goes from name to name, not row by row: each table is sorted by ledger. */
function namesOf(connection: Connection, table: LedgerTable, condition: string): readonly string[] {
  return connection
    .prepare(
      `WITH RECURSIVE named (ledger) AS (
         SELECT min(ledger) FROM ${table}
         UNION ALL
         SELECT (SELECT min(ledger) FROM ${table} WHERE ledger > named.ledger)
         FROM named WHERE named.ledger IS NOT NULL
       )
       SELECT ${textColumn('named.ledger', 'ledger')} FROM named
       WHERE named.ledger IS NOT NULL AND ${condition} ORDER BY named.ledger`,
    )
    .all()
    .map((row) => new Row(row).nameIn('ledger'));
}
