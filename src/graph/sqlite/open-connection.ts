import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'libsql';
import BesideDatabase from 'libsql/promise';
import { makeFolder } from '../../files/make-folder.ts';
import { makePrivateFile } from '../../files/private-file.ts';
import { StoreError } from '../../problems/store-error.ts';
import { OLDEST_FORMAT, otherFormat, STORE_FORMAT, type ToldOfMigration } from '../store-format.ts';
import {
  type BesideConnection,
  type Connection,
  foreignDatabase,
  formatOf,
  hasObjects,
  numberOf,
  patiently,
  rollBack,
} from './connection.ts';
import { databaseFile } from './database-file.ts';
import { headerFormat } from './header-format.ts';
import { migrateDatabase, migrationHindered } from './migrate-database.ts';
import { mustHaveOurTables } from './our-tables.ts';
import { SCHEMA } from './schema.ts';
import { isBusy, isUnopenable } from './store-error.ts';
import { unmigrated, unwritableAddress } from './unwritable-file.ts';

/**
 * Ids are random, so a load touches pages all over the file. With SQLite's default of 2 MB it would read each page
 * again and again.
 */
const CACHE_KIB = 65_536;
/** How large the log may become before SQLite writes it back, in pages of 4 kB: one write-back then serves many changes. */
const LOG_PAGES = 16_000;
/** The same for a connection that does nothing but state many changes: pages that several groups touch are written back once. */
const LOG_PAGES_OF_MANY = 64_000;
/** Of each connection that writes. */
const SETTINGS = `
PRAGMA synchronous = FULL;
PRAGMA cache_size = -${CACHE_KIB};
PRAGMA wal_autocheckpoint = ${LOG_PAGES};
`;

export interface OpenOptions {
  /** Whether it is a copy that is only read, and stays one file without a log. */
  readonly isCopy?: boolean;
  readonly told?: ToldOfMigration;
}

/**
 * Opens the file. Makes it with its tables if it does not exist, and migrates it if it has an earlier format; otherwise
 * it need not wait for a turn to write. Rejects with `STORE_UNAVAILABLE`, `STORE_DAMAGED`, `STORE_READ_ONLY`,
 * `STORE_TOO_OLD` or `STORE_TOO_NEW`.
 */
export async function openConnection(directory: string, options: OpenOptions = {}): Promise<Connection> {
  // Resolved: SQLite takes a path that begins with `file:` for an address.
  const file = databaseFile(resolve(directory));
  let isEarlier = false;
  return patiently(file, () => {
    makeFolder(resolve(directory));
    mustNotWait(file);
    const stated = isOpenHere(file) ? 0 : (headerFormat(file) ?? 0);
    isEarlier = isEarlierFormat(stated);
    mustBeOfThisFormat(file, stated);
    makeIfAbsent(file);
    const connection = connect(file, isEarlier, options);
    noteOpened(file, connection);
    return connection;
  }).catch((error: unknown) => {
    throw isEarlier && error instanceof StoreError && isBusy(error.cause)
      ? migrationHindered(file, error)
      : error;
  });
}

/**
 * A further connection to a file that this process has open. Its statements run beside what the process does meanwhile.
 */
export async function openBeside(directory: string): Promise<BesideConnection> {
  const file = databaseFile(resolve(directory));
  const connection: BesideConnection = new BesideDatabase(file, {});
  noteOpened(file, connection);
  await connection.exec(`${SETTINGS}PRAGMA wal_autocheckpoint = ${LOG_PAGES_OF_MANY};`);
  return connection;
}

/** Throws `STORE_UNAVAILABLE` on a pipe or a device: opening it could wait for ever. */
function mustNotWait(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined || found.isFile() || found.isDirectory()) return;
  const sentence = `${file} is not a file. Move it away, or use another --data folder.`;
  throw new StoreError('STORE_UNAVAILABLE', sentence);
}

/** Opens a file that exists. One that cannot be written to is opened to be read only. */
function connect(
  file: string,
  isEarlier: boolean,
  { isCopy = false, told = () => {} }: OpenOptions,
): Connection {
  try {
    return prepared(file, (connection) => {
      if (isEarlier || isEarlierFormat(formatOf(connection)))
        migrateDatabase(connection, file, !isCopy, told);
      prepare(connection, file, isCopy);
    });
  } catch (error) {
    if (!isUnopenable(error)) throw error;
    return prepared(unwritableAddress(file), (connection) => {
      if (isEarlierFormat(formatOf(connection))) throw unmigrated(file, error);
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

/** Something that has a file open until it says otherwise. */
interface Opened {
  readonly open: boolean;
}

/** The connections of this process by file. */
const OPENED = new Map<string, readonly WeakRef<Opened>[]>();

function noteOpened(file: string, connection: Opened): void {
  OPENED.set(file, [...openedHere(file), new WeakRef(connection)]);
}

/**
 * Whether this process has a file open. Then nothing but SQLite may open it: closing any descriptor of a file gives up
 * every lock that the process has on it (https://sqlite.org/howtocorrupt.html, section 2.2). Another process would then
 * take itself for the last one and remove the log, and others would never see what this process writes from then on.
 */
function isOpenHere(file: string): boolean {
  return openedHere(file).length > 0;
}

function openedHere(file: string): readonly WeakRef<Opened>[] {
  return (OPENED.get(file) ?? []).filter((connection) => connection.deref()?.open === true);
}

function prepare(connection: Connection, file: string, isCopy: boolean): void {
  const isMade = hasTables(connection, file);
  // A backup that was copied into the folder by hand has no log yet.
  if (!isMade || (!isCopy && !hasLog(connection))) connection.pragma('journal_mode = WAL');
  connection.exec(SETTINGS);
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
 * another version of the product, and `STORE_DAMAGED` on a file of another program, or of which another program has
 * altered the tables; changes none of them.
 */
function hasTables(connection: Connection, file: string): boolean {
  const format = formatOf(connection);
  if (format === STORE_FORMAT) {
    mustHaveOurTables(connection, file);
    return true;
  }
  mustBeOfThisFormat(file, format);
  if (hasObjects(connection)) throw foreignDatabase(file);
  return false;
}

/** Whether readers and writers need not wait for each other, since changes are first written to a log. */
function hasLog(connection: Connection): boolean {
  return numberOf(connection, "SELECT journal_mode = 'wal' AS number FROM pragma_journal_mode") === 1;
}

function isEarlierFormat(format: number): boolean {
  return format >= OLDEST_FORMAT && format < STORE_FORMAT;
}

/** Throws `STORE_TOO_OLD` or `STORE_TOO_NEW` on a format that another version of the product states. */
function mustBeOfThisFormat(file: string, format: number): void {
  const refusal = format > 0 ? otherFormat(`The database ${file}`, format, 'another --data folder') : null;
  if (refusal !== null) throw refusal;
}
