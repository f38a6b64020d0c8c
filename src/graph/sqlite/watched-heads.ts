import { CATALOGUE_LEDGER } from '../../ledger/change.ts';
import type { Head } from '../store.ts';
import { type Connection, numberOf } from './connection.ts';
import { allHeads, findHead } from './ledger-heads.ts';
import { Row, textColumn } from './row.ts';

/** After so many readings of what is new, all heads are read again. */
const READINGS = 60;

/**
 * The heads of all ledgers, read again and again over a connection that writes nothing. A store may have ten thousand
 * ledgers: where nothing was written, nothing is read, and where changes were appended, the heads of their ledgers are.
 * Whatever else was written to the file has all heads read: an edit, or a rebuild that begins or ends.
 */
export class WatchedHeads {
  readonly #connection: Connection;
  readonly #heads = new Map<string, Head>();
  /** Of the file when it was read last: it differs after each commit of another connection. */
  #version: number | null = null;
  /** The newest row of the changes. */
  #newest = 0;
  #closed = 0;
  #readings = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Throws as {@link allHeads} does. */
  read(): readonly Head[] {
    const version = numberOf(this.#connection, 'SELECT data_version AS number FROM pragma_data_version');
    if (version === this.#version && this.#readings < READINGS) return this.#known();
    // After a reading that fails the next one reads the file again.
    this.#version = null;
    const newest = numberOf(this.#connection, NEWEST);
    const closed = numberOf(this.#connection, CLOSED);
    const isAppended = this.#newest > 0 && newest > this.#newest && closed === this.#closed;
    if (!isAppended || this.#readings >= READINGS || !this.#readSince(this.#newest)) this.#readAll();
    this.#newest = newest;
    this.#closed = closed;
    this.#version = version;
    return this.#known();
  }

  #known(): readonly Head[] {
    this.#readings++;
    return [...this.#heads.values()];
  }

  #readAll(): void {
    this.#readings = 0;
    this.#heads.clear();
    for (const head of allHeads(this.#connection)) this.#heads.set(head.ledger, head);
  }

  /** Heads come in the order of their names, as from every store. */
  #sort(): void {
    const heads = [...this.#heads].toSorted(([one], [other]) => (one < other ? -1 : 1));
    this.#heads.clear();
    for (const [ledger, head] of heads) this.#heads.set(ledger, head);
  }

  /** False where more may be new than heads of ledgers that have new changes. */
  #readSince(row: number): boolean {
    const rows = this.#connection
      .prepare(`SELECT DISTINCT ${textColumn('ledger')} FROM changes WHERE changes.rowid > ?`)
      .all(row);
    let isNew = false;
    for (const given of rows) {
      const ledger = new Row(given).text('ledger');
      const head = findHead(this.#connection, ledger);
      // The catalogue says which organizations were removed.
      if (head === null || ledger === CATALOGUE_LEDGER) return false;
      isNew ||= !this.#heads.has(ledger);
      this.#heads.set(ledger, head);
    }
    if (isNew) this.#sort();
    return numberOf(this.#connection, 'SELECT count(*) AS number FROM ledgers') === this.#heads.size;
  }
}

const NEWEST = 'SELECT coalesce(max(changes.rowid), 0) AS number FROM changes';
/** How many ledgers are being rebuilt or removed: their heads change without a change of the ledger. */
const CLOSED = 'SELECT count(*) AS number FROM ledgers WHERE rebuilding <> 0';
