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
  /** In the order of their names, as from every store. */
  #heads: readonly Head[] = [];
  /** Of the file when it was read last: it differs after each commit of another connection. */
  #version = 0;
  /** The newest row of the changes. */
  #newest = 0;
  #closed = 0;
  /** Since all heads were read. The first reading reads them all, and so does the one after a reading that fails. */
  #readings = READINGS;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Throws as {@link allHeads} does. */
  read(): readonly Head[] {
    const version = numberOf(this.#connection, 'SELECT data_version AS number FROM pragma_data_version');
    if (version !== this.#version || this.#readings >= READINGS) this.#readAgain(version);
    this.#readings++;
    return this.#heads;
  }

  #readAgain(version: number): void {
    const readings = this.#readings;
    this.#readings = READINGS;
    const newest = numberOf(this.#connection, NEWEST);
    const closed = numberOf(this.#connection, CLOSED);
    const isAppended = this.#newest > 0 && newest > this.#newest && closed === this.#closed;
    const appended = isAppended && readings < READINGS ? this.#readSince(this.#newest) : null;
    this.#heads = appended ?? allHeads(this.#connection);
    this.#readings = appended === null ? 0 : readings;
    this.#newest = newest;
    this.#closed = closed;
    this.#version = version;
  }

  /** Null where more may be new than heads of ledgers that have new changes. */
  #readSince(row: number): readonly Head[] | null {
    const heads = new Map(this.#heads.map((head) => [head.ledger, head]));
    const rows = this.#connection
      .prepare(`SELECT DISTINCT ${textColumn('ledger')} FROM changes WHERE changes.rowid > ?`)
      .all(row);
    for (const given of rows) {
      const ledger = new Row(given).text('ledger');
      const head = findHead(this.#connection, ledger);
      // The catalogue says which organizations were removed.
      if (head === null || ledger === CATALOGUE_LEDGER) return null;
      heads.set(ledger, head);
    }
    const isWhole = numberOf(this.#connection, 'SELECT count(*) AS number FROM ledgers') === heads.size;
    return isWhole ? [...heads.values()].toSorted((a, b) => (a.ledger < b.ledger ? -1 : 1)) : null;
  }
}

const NEWEST = 'SELECT coalesce(max(changes.rowid), 0) AS number FROM changes';
/** How many ledgers are being rebuilt or removed: their heads change without a change of the ledger. */
const CLOSED = 'SELECT count(*) AS number FROM ledgers WHERE rebuilding <> 0';
