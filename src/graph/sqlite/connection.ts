import { resolve } from 'node:path';
import Database from 'libsql';
import { makeFolder } from '../../files/make-folder.ts';
import { makePrivateFile } from '../../files/private-file.ts';
import { StoreError } from '../../problems/store-error.ts';
import { storeClosed } from '../store-closed.ts';
import { otherFormat, STORE_FORMAT } from '../store-format.ts';
import { databaseFile } from './database-file.ts';
import { headerFormat } from './header-format.ts';
import { Row } from './row.ts';
import { SCHEMA } from './schema.ts';
import { isBusy, isUnopenable, storeErrorOf } from './store-error.ts';
import { unwritableAddress } from './unwritable-file.ts';

export type Connection = Database.Database;

/** How long a connection waits for its turn, in milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 15;
/**
 * Ids are random, so a load touches pages all over the file. With SQLite's default of 2 MB it would read each page
 * again and again.
 */
const CACHE_KIB = 65_536;
/** How large the log may become before SQLite writes it back, in pages of 4 kB: one write-back then serves many changes. */
const LOG_PAGES = 16_000;

/**
 * Opens the file. Makes it with its tables if it does not exist; otherwise it need not wait for a turn to write.
 * Rejects with `STORE_UNAVAILABLE`, `STORE_DAMAGED`, `STORE_READ_ONLY`, `STORE_TOO_OLD` or `STORE_TOO_NEW`.
 *
 * @param isCopy whether it is a copy that is only read, and stays one file without a log
 */
export async function openConnection(
  directory: string,
  { isCopy = false }: { readonly isCopy?: boolean } = {},
): Promise<Connection> {
  // Resolved: SQLite takes a path that begins with `file:` for an address.
  const file = databaseFile(resolve(directory));
  return patiently(file, () => {
    makeFolder(resolve(directory));
    if (!isOpenHere(file)) mustBeOfThisFormat(file, headerFormat(file) ?? 0);
    makeIfAbsent(file);
    const connection = connect(file, isCopy);
    OPENED.set(file, [...openedHere(file), new WeakRef(connection)]);
    return connection;
  });
}

/** Opens a file that exists. One that cannot be written to is opened to be read only. */
function connect(file: string, isCopy: boolean): Connection {
  try {
    return prepared(file, (connection) => prepare(connection, file, isCopy));
  } catch (error) {
    if (!isUnopenable(error)) throw error;
    return prepared(unwritableAddress(file), (connection) => {
      if (!hasTables(connection, file)) throw error;
      connection.pragma(`cache_size = -${CACHE_KIB}`);
    });
  }
}

function prepared(address: string, prepareFor: (connection: Connection) => void): Connection {
  const connection = new Database(address);
  try {
    prepareFor(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function makeIfAbsent(file: string): void {
  try {
    makePrivateFile(file);
  } catch {
    // It is there, or opening the database says what is wrong.
  }
}

/** The connections of this process by file. */
const OPENED = new Map<string, readonly WeakRef<Connection>[]>();

/**
 * Whether this process has a file open. Then nothing but SQLite may open it: closing any descriptor of a file gives up
 * every lock that the process has on it (https://sqlite.org/howtocorrupt.html, section 2.2). Another process would then
 * take itself for the last one and remove the log, and others would never see what this process writes from then on.
 */
function isOpenHere(file: string): boolean {
  return openedHere(file).length > 0;
}

function openedHere(file: string): readonly WeakRef<Connection>[] {
  return (OPENED.get(file) ?? []).filter((connection) => connection.deref()?.open === true);
}

/**
 * Runs work that another connection may block: by writing, or by recovering the log when it closes. Tries again for
 * five seconds and lets other work run meanwhile. Rejects with `STORE_UNAVAILABLE` after that, and with `STORE_DAMAGED`
 * where the file is damaged.
 */
export async function patiently<T>(file: string, work: () => T): Promise<T> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw storeErrorOf(error, file);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE * (1 + Math.random())));
  }
}

/**
 * Runs a write transaction. If the work ends the transaction itself, nothing is written. Rejects as {@link patiently}
 * does.
 */
export async function writing<T>(connection: Connection, file: string, work: () => T): Promise<T> {
  return patiently(file, () => {
    if (!connection.open) throw storeClosed();
    connection.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      if (connection.inTransaction) connection.exec('COMMIT');
      return result;
    } catch (error) {
      rollBack(connection);
      throw error;
    }
  });
}

/** Begins a read transaction that sees the file as it is now, until it is rolled back. Rejects as {@link patiently} does. */
export async function beginReading(connection: Connection, file: string): Promise<void> {
  await patiently(file, () => {
    rollBack(connection);
    connection.exec('BEGIN');
    // A transaction sees the file as it was at its first read.
    connection.prepare('SELECT 1 FROM ledgers LIMIT 1').get();
  });
}

export function rollBack(connection: Connection): void {
  if (connection.inTransaction) connection.exec('ROLLBACK');
}

function prepare(connection: Connection, file: string, isCopy: boolean): void {
  const isMade = hasTables(connection, file);
  // A backup that was copied into the folder by hand has no log yet.
  if (!isMade || (!isCopy && !hasLog(connection))) connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma(`cache_size = -${CACHE_KIB}`);
  connection.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
  if (isMade) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have made the tables meanwhile.
    if (!hasTables(connection, file)) {
      connection.exec(SCHEMA);
      connection.pragma(`user_version = ${STORE_FORMAT}`);
    }
    connection.exec('COMMIT');
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

/**
 * Whether the tables are there; false where the file is empty. Throws `STORE_TOO_OLD` and `STORE_TOO_NEW` on a file of
 * another version of the product, and `STORE_DAMAGED` on a file of another program; changes none of them.
 */
function hasTables(connection: Connection, file: string): boolean {
  const format = formatOf(connection);
  if (format === STORE_FORMAT) return true;
  mustBeOfThisFormat(file, format);
  if (hasObjects(connection)) throw foreignDatabase(file);
  return false;
}

/** Whether another program made a database: it has tables, and no format of ours. */
export function isForeign(connection: Connection): boolean {
  return formatOf(connection) === 0 && hasObjects(connection);
}

export function foreignDatabase(file: string): StoreError {
  const sentence = `${file} is a database of another program. Move it away, or use another --data folder.`;
  return new StoreError('STORE_DAMAGED', sentence);
}

/** Whether readers and writers need not wait for each other, since changes are first written to a log. */
function hasLog(connection: Connection): boolean {
  return numberOf(connection, "SELECT journal_mode = 'wal' AS number FROM pragma_journal_mode") === 1;
}

function formatOf(connection: Connection): number {
  return numberOf(connection, 'SELECT user_version AS number FROM pragma_user_version');
}

function hasObjects(connection: Connection): boolean {
  return numberOf(connection, 'SELECT count(*) AS number FROM sqlite_schema') > 0;
}

/** Throws `STORE_TOO_OLD` or `STORE_TOO_NEW` on a format that another version of the product states. */
function mustBeOfThisFormat(file: string, format: number): void {
  const refusal = format > 0 ? otherFormat(`The database ${file}`, format, 'another --data folder') : null;
  if (refusal !== null) throw refusal;
}

function numberOf(connection: Connection, query: string): number {
  return new Row(connection.prepare(query).get()).whole('number');
}
