import type Database from 'libsql';
import { StoreError } from '../../problems/store-error.ts';
import { storeClosed } from '../store-closed.ts';
import { Row } from './row.ts';
import { isBusy, storeErrorOf } from './store-error.ts';

export type Connection = Database.Database;

/** A connection whose `exec` runs on another thread. Give it one thing to do at a time. */
export interface BesideConnection {
  readonly open: boolean;
  exec(sql: string): Promise<void>;
  prepare(sql: string): Promise<{ run(...values: readonly (string | number | null)[]): unknown }>;
  close(): void;
}

/** How long a connection waits for its turn, in milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 15;
/**
 * Runs work that another connection may block: by writing, or by recovering the log when it closes. Tries again for
 * five seconds and lets other work run meanwhile. Rejects with `STORE_UNAVAILABLE` after that, and with `STORE_DAMAGED`
 * where the file is damaged.
 */
export async function patiently<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw storeErrorOf(error, file);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE * (1 + Math.random())));
  }
}

/** Waits for as long as others pause at most between two attempts: whoever has waited for a turn gets it now. */
export async function leaveTurn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2 * PAUSE));
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

/** Whether another program made a database: it has tables, and no format of ours. */
export function isForeign(connection: Connection): boolean {
  return formatOf(connection) === 0 && hasObjects(connection);
}

export function foreignDatabase(file: string): StoreError {
  const sentence = `${file} is a database of another program. Move it away, or use another --data folder.`;
  return new StoreError('STORE_DAMAGED', sentence);
}

export function formatOf(connection: Connection): number {
  return numberOf(connection, 'SELECT user_version AS number FROM pragma_user_version');
}

export function hasObjects(connection: Connection): boolean {
  return numberOf(connection, 'SELECT count(*) AS number FROM sqlite_schema') > 0;
}

export function numberOf(connection: Connection, query: string): number {
  return new Row(connection.prepare(query).get()).whole('number');
}
