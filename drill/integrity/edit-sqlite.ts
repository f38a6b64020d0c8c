import Database from 'libsql';
import type { Dice } from '../../bench/dice.ts';

const TABLES = {
  ledgers: ['name', 'seq', 'hash', 'at', 'rebuilding', 'loads', 'sum'],
  changes: ['ledger', 'seq', 'key', 'entry', 'facts'],
  nodes: ['ledger', 'label', 'id', 'properties'],
  links: ['ledger', 'n', 'type', 'id', 'from_label', 'from_id', 'to_label', 'to_id', 'properties'],
  texts: ['organization', 'provision', 'text', 'sha256'],
} as const;
type Table = keyof typeof TABLES;
const NAMES: readonly Table[] = ['ledgers', 'changes', 'nodes', 'links', 'texts'];
const KEYS: Readonly<Record<Table, string>> = {
  ledgers: 'name',
  changes: 'ledger, seq',
  nodes: 'ledger, label, id',
  links: 'ledger, n',
  texts: 'organization, provision',
};

/** Makes one random edit of a database file; returns what it did, or null where it changed nothing. */
export function editSqlite(file: string, dice: Dice): string | null {
  const database = new Database(file);
  try {
    const table = dice.pick(NAMES);
    const statement = randomStatement(database, table, dice);
    const before = contentOf(database, table);
    database.exec(statement);
    return contentOf(database, table) === before ? null : statement;
  } catch {
    // SQLite refuses two rows of one key, and a null where none may be.
    return null;
  } finally {
    database.close();
  }
}

function randomStatement(database: Database.Database, table: Table, dice: Dice): string {
  const rows: unknown = database.prepare(`SELECT count(*) AS n FROM ${table}`).get();
  const count = typeof rows === 'object' && rows !== null && 'n' in rows ? Number(rows.n) : 0;
  const row = (): string =>
    `(${KEYS[table]}) = (SELECT ${KEYS[table]} FROM ${table} LIMIT 1 OFFSET ${dice.below(Math.max(1, count))})`;
  const column = dice.pick<string>(TABLES[table]);
  switch (dice.below(8)) {
    case 0:
      return `DELETE FROM ${table} WHERE ${row()}`;
    case 1:
      return `UPDATE ${table} SET ${column} = (SELECT ${column} FROM ${table} WHERE ${row()}) WHERE ${row()}`;
    default:
      return `UPDATE ${table} SET ${column} = ${dice.pick(valuesOf(column))} WHERE ${row()}`;
  }
}

/** Values in SQL, most of them near the one that is there. */
function valuesOf(column: string): readonly string[] {
  return [
    ...['NULL', '0', '1', '7', "''", "'{}'", "'x'", "x'00ff'", '1.5'],
    ...[
      `replace(${column}, '1', '2')`,
      `replace(${column}, 'FULL', 'PARTIAL')`,
      `replace(${column}, 'PARTIAL', 'FULL')`,
    ],
    ...[`replace(${column}, 'ACCEPTED', 'DRAFT')`, `replace(${column}, '"position":1', '"position":9')`],
    ...[
      `replace(${column}, 'framework-01', 'framework-02')`,
      `replace(${column}, 'a', 'b')`,
      `${column} || ' '`,
    ],
    ...[
      `${column} + 1`,
      `substr(${column}, 2)`,
      `CAST(${column} AS BLOB)`,
      `replace(${column}, '{', '{"more":"1",')`,
    ],
  ];
}

function contentOf(database: Database.Database, table: Table): string {
  const cells = TABLES[table].map((column) => `typeof(${column}) || quote(${column})`).join(` || ',' || `);
  return JSON.stringify(database.prepare(`SELECT ${cells} AS row FROM ${table} ORDER BY 1`).all());
}
