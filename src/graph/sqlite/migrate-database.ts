import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makePrivateFile } from '../../files/private-file.ts';
import { StoreError } from '../../problems/store-error.ts';
import { STORE_FORMAT, type ToldOfMigration } from '../store-format.ts';
import { type Connection, formatOf, numberOf, rollBack } from './connection.ts';
import { MIGRATIONS } from './migrations.ts';

/**
 * Brings a database of an earlier format to the format of this program. First makes sure that nobody else has it open,
 * since a program of the earlier version would go on writing in its own way, and writes all of it to a copy beside it.
 * Then does everything in one transaction: a process that is killed at any moment leaves the database in one of the two
 * formats, and the next one that opens it goes on from there. Throws `STORE_UNAVAILABLE` while another process uses the
 * database, and SQLite's errors.
 *
 * @param keepsCopy false: the database is a copy itself
 */
export function migrateDatabase(
  connection: Connection,
  file: string,
  keepsCopy: boolean,
  told: ToldOfMigration,
): void {
  // SQLite ends the log only where no other connection has the database open. First of all, and without a statement
  // that is kept: a connection with one is not closed at once, and would keep others from doing the same.
  connection.exec('PRAGMA journal_mode = DELETE');
  const format = formatOf(connection);
  if (format >= STORE_FORMAT) return;
  const version = dataVersion(connection);
  const copy = `${file}.format-${format}`;
  // Of its own for each process: several may find the same database, and each of them copies it.
  const part = `${copy}.part-${randomUUID()}`;
  try {
    if (keepsCopy) writeCopy(connection, part);
    connection.exec('BEGIN EXCLUSIVE');
    // Another process may have written since the copy was made, or have removed it.
    const isSame = formatOf(connection) === format && dataVersion(connection) === version;
    const isCopied = isSame && (!keepsCopy || existsSync(part));
    if (!isCopied) {
      rollBack(connection);
      migrateDatabase(connection, file, keepsCopy, told);
      return;
    }
    // Not before: the copy of a process that came late has the new format, and must not take the place of the earlier.
    if (keepsCopy) keepCopy(part, copy);
    for (let from = format; from < STORE_FORMAT; from++) MIGRATIONS[from]!(connection);
    connection.pragma(`user_version = ${STORE_FORMAT}`);
    connection.exec('COMMIT');
  } catch (error) {
    rollBack(connection);
    throw error;
  } finally {
    rmSync(part, { force: true });
  }
  const kept = keepsCopy
    ? ` A copy of the earlier database is in ${copy}. Remove the copy when you no longer need it.`
    : '';
  told(
    `The database ${file} was in store format ${format}. It was migrated to format ${STORE_FORMAT}.${kept}`,
  );
}

/** Writes the whole database into a new file that only its owner may read. */
function writeCopy(connection: Connection, part: string): void {
  makePrivateFile(part);
  connection.prepare('VACUUM INTO ?').run(part);
}

/** Gives a whole copy its name, and removes those that other processes began: they were killed, or came too late. */
function keepCopy(part: string, copy: string): void {
  renameSync(part, copy);
  for (const name of readdirSync(dirname(copy)))
    if (name.startsWith(`${basename(copy)}.part`)) rmSync(join(dirname(copy), name), { force: true });
}

/** Changes whenever another connection has written. */
function dataVersion(connection: Connection): number {
  return numberOf(connection, 'SELECT data_version AS number FROM pragma_data_version');
}

/** What is said where a database is still busy after some seconds. */
export function migrationHindered(file: string, cause: unknown): StoreError {
  const sentence = `The database ${file} was written by an older version of the product and must be migrated first, but another process uses it. Stop the server and every other command that uses it, then try again.`;
  return new StoreError('STORE_UNAVAILABLE', sentence, { cause });
}
