import Database from 'libsql';
import { StoreError } from '../../problems/store-error.ts';
import { type Connection, numberOf } from './connection.ts';
import { Row, textColumn } from './row.ts';
import { SCHEMA } from './schema.ts';
import { ADVICE_ON_DAMAGE } from './store-error.ts';

/** What the tables of a database are and do, one part a row: columns, what must be unique, and what triggers change. */
const PARTS = `SELECT ${textColumn('"table"')}, ${textColumn('part')}, ${textColumn('says')} FROM (
  SELECT tables.name AS "table", 'column ' || columns.name AS part,
    columns.type || columns.pk || columns.hidden AS says
  FROM sqlite_schema AS tables JOIN pragma_table_xinfo(tables.name) AS columns
  WHERE tables.type = 'table'
  UNION ALL
  SELECT tables.name, CASE indexes.origin WHEN 'c' THEN 'index ' || indexes.name ELSE 'key' END,
    group_concat(parts.name || ' ' || parts.coll)
  FROM sqlite_schema AS tables JOIN pragma_index_list(tables.name) AS indexes
    JOIN pragma_index_xinfo(indexes.name) AS parts
  WHERE tables.type = 'table' AND indexes."unique" AND parts.key
  GROUP BY tables.name, indexes.name
  UNION ALL
  SELECT tbl_name, 'trigger ' || name, 'trigger' FROM sqlite_schema WHERE type = 'trigger'
)`;

interface Part {
  readonly table: string;
  /** `column NAME`, `trigger NAME`, `index NAME`, or `key`. */
  readonly part: string;
  readonly says: string;
}

/** So many parts are named, each with at most so many characters. */
const NAMED = 5;
const LONGEST = 60;

/**
 * Throws `STORE_DAMAGED` where another program has altered the tables so that changes could get lost or come out
 * otherwise: something of ours is missing, or it added a trigger or a unique index. Other tables, views, indexes and
 * columns that somebody added change nothing and are left alone.
 */
export function mustHaveOurTables(connection: Connection, file: string): void {
  const found = partsOf(connection);
  const present = new Set(found.map(idOf));
  const missing = ourParts().filter((part) => !present.has(idOf(part)));
  if (missing.length > 0) {
    const told = namesOf(missing.map((part) => nameOfMissing(part, found)));
    throw altered(file, `another program altered or removed ${told}. ${ADVICE_ON_DAMAGE}`);
  }
  const ours = new Set(ourParts().map(({ table }) => table));
  const added = found.filter(({ table, part }) => ours.has(table) && /^(trigger|index) /.test(part));
  if (added.length === 0) return;
  const told = namesOf(added.map(({ table, part }) => `the ${part} on the table ${table}`));
  const advice = 'That can change what is recorded. Remove it, then run `ledger verify` and `doctor`.';
  throw altered(file, `another program added ${told}. ${advice}`);
}

/** The version of the schema in which the tables were last seen to be ours, by connection. */
const SEEN = new WeakMap<Connection, number>();

/**
 * Throws as {@link mustHaveOurTables} does where the schema of the database has changed since this was last asked of the
 * connection: another process may alter it at any time. Within a transaction that writes, nobody else can.
 */
export function mustStillHaveOurTables(connection: Connection, file: string): void {
  const version = numberOf(connection, 'SELECT schema_version AS number FROM pragma_schema_version');
  if (SEEN.get(connection) === version) return;
  mustHaveOurTables(connection, file);
  SEEN.set(connection, version);
}

/** A trigger and an index that somebody added may have any name; a column of ours must say what ours says. */
function idOf({ table, part, says }: Part): string {
  return JSON.stringify([table, part, says]);
}

function nameOfMissing({ table, part }: Part, found: readonly Part[]): string {
  return found.some((other) => other.table === table)
    ? `the ${part} of the table ${table}`
    : `the table ${table}`;
}

/** `the table texts`, `the column at of the table ledgers and 2 more`: the first few, without repeating one. */
function namesOf(names: readonly string[]): string {
  const each = [...new Set(names)];
  const first = each.slice(0, NAMED).map((name) => name.slice(0, LONGEST));
  const rest = each.length - first.length;
  const told = rest > 0 ? [...first, `${rest} more`] : first;
  const last = told.at(-1)!;
  return told.length === 1 ? last : `${told.slice(0, -1).join(', ')} and ${last}`;
}

function altered(file: string, sentence: string): StoreError {
  return new StoreError('STORE_DAMAGED', `The database ${file} is damaged: ${sentence}`);
}

let known: readonly Part[] | null = null;

/** The parts of a database that this program has just made. */
function ourParts(): readonly Part[] {
  if (known !== null) return known;
  const made = new Database(':memory:');
  try {
    made.exec(SCHEMA);
    known = partsOf(made);
    return known;
  } finally {
    made.close();
  }
}

function partsOf(connection: Connection): readonly Part[] {
  return connection
    .prepare(PARTS)
    .all()
    .map((given) => {
      const row = new Row(given);
      return { table: row.text('table'), part: row.text('part'), says: row.text('says') };
    });
}
