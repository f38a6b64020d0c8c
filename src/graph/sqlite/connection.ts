import { mkdirSync } from 'node:fs';
import Database from 'libsql';
import { StoreError } from '../../errors.ts';
import { databaseFile } from './database-file.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

export type Connection = Database.Database;

/** For how long a writer tries to get its turn, in milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 15;

/** Opens the file, made with its tables if absent. */
export async function openConnection(directory: string): Promise<Connection> {
  const file = databaseFile(directory);
  try {
    mkdirSync(directory, { recursive: true });
    const connection = new Database(file);
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    await writing(connection, file, () => makeTables(connection, file));
    return connection;
  } catch (error) {
    throw storeErrorOf(error, file);
  }
}

/** Runs a write transaction: no busy wait that would block the process, but tries again for five seconds. */
export async function writing<T>(connection: Connection, file: string, work: () => T): Promise<T> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      connection.exec('BEGIN IMMEDIATE');
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw storeErrorOf(error, file);
      await new Promise((resolve) => setTimeout(resolve, PAUSE * (1 + Math.random())));
      continue;
    }
    try {
      const result = work();
      connection.exec('COMMIT');
      return result;
    } catch (error) {
      rollBack(connection);
      if (!isBusy(error) || Date.now() > until) throw storeErrorOf(error, file);
    }
  }
}

export function rollBack(connection: Connection): void {
  if (connection.inTransaction) connection.exec('ROLLBACK');
}

/** A failure of the file as an error that says what to do; other errors as they are. */
export function storeErrorOf(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    const advice =
      'Move the file away and make it again: from a copy, or by `ledger import` of an export, or by loading your folders.';
    return new StoreError('STORE_DAMAGED', `The database ${file} is damaged. ${advice}`, { cause: error });
  }
  const message = isBusy(error)
    ? 'Another process is writing to the store; try again.'
    : `The store ${file} cannot be used (${code}); check the folder, its permissions and the free space.`;
  return new StoreError('STORE_UNAVAILABLE', message, { cause: error });
}

function makeTables(connection: Connection, file: string): void {
  const { user_version: version } = connection.prepare('PRAGMA user_version').get() as {
    user_version: number;
  };
  if (version > SCHEMA_VERSION) {
    throw new StoreError(
      'STORE_DAMAGED',
      `${file} was written by a newer version of the product; use that version, or another --data folder.`,
    );
  }
  if (version === SCHEMA_VERSION) return;
  connection.exec(SCHEMA);
  connection.pragma(`user_version = ${SCHEMA_VERSION}`);
}

function isBusy(error: unknown): boolean {
  const code = sqliteCode(error);
  return code !== null && (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'));
}

function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code.startsWith('SQLITE_') ? error.code : null;
}
