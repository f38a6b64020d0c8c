import { removeAbandonedWork } from '../../files/private-folder.ts';
import { type Change, type ChangeEntry, EMPTY_STATE, type UnsealedChange } from '../../ledger/change.ts';
import type { Endpoint, Fact } from '../../ledger/fact.ts';
import { GraphSum } from '../../ledger/graph-sum.ts';
import type { LedgerState } from '../../model/coverage.ts';
import { Pauses } from '../../model/pauses.ts';
import { checkFacts } from '../check-facts.ts';
import { intactChange } from '../intact-changes.ts';
import { mustBeOpen } from '../ledger-rebuilding.ts';
import { SnapshotFolder } from '../snapshot-folder.ts';
import type {
  AppendOutcome,
  BulkWriter,
  Examined,
  Head,
  ProvisionText,
  ScanOptions,
  Store,
} from '../store.ts';
import { storeClosed } from '../store-closed.ts';
import type { ToldOfMigration } from '../store-format.ts';
import { appendChange } from './append-change.ts';
import { openBulkWriter } from './bulk-writer.ts';
import { findChange, readChangeRows } from './change-rows.ts';
import { changesInTurns } from './changes-in-turns.ts';
import { beginReading, type Connection, patiently, rollBack, writing } from './connection.ts';
import { databaseFile } from './database-file.ts';
import { examineDatabase } from './examine-database.ts';
import { holdScan } from './hold-scan.ts';
import { findHead } from './ledger-heads.ts';
import { findSum } from './ledger-sum.ts';
import { readTexts } from './official-texts.ts';
import { openBeside, openConnection } from './open-connection.ts';
import { OpenedFile } from './opened-file.ts';
import { mustStillHaveOurTables } from './our-tables.ts';
import { readHistory } from './read-history.ts';
import { rebuildLedger } from './rebuild-ledger.ts';
import { removeLedger } from './remove-ledger.ts';
import { scanLedger } from './scan.ts';
import { storeErrorOf } from './store-error.ts';
import { WatchedHeads } from './watched-heads.ts';

/**
 * Opens the embedded store of a data folder; makes it if it does not exist, migrates it if it is older. Other processes may use it at the same
 * time. Rejects with `STORE_UNAVAILABLE`, `STORE_DAMAGED`, `STORE_TOO_OLD` or `STORE_TOO_NEW`.
 */
export async function openSqliteStore({
  directory,
  told = () => {},
}: {
  readonly directory: string;
  readonly told?: ToldOfMigration | undefined;
}): Promise<Store> {
  return new SqliteStore(directory, await openConnection(directory, { told }));
}

/** A connection that only asks for heads. */
interface Watching {
  readonly connection: Connection;
  readonly heads: WatchedHeads;
}

class SqliteStore implements Store {
  readonly #directory: string;
  readonly #file: string;
  readonly #connection: Connection;
  readonly #opened: OpenedFile;
  /** Reads the file each time: it has nothing in memory. Made when it is first needed. */
  #watching: Promise<Watching> | null = null;
  #isClosed = false;

  constructor(directory: string, connection: Connection) {
    this.#directory = directory;
    this.#file = databaseFile(directory);
    this.#connection = connection;
    this.#opened = new OpenedFile(this.#file);
  }

  /** Reads the file and not what is in memory, so that whoever asks learns when that fails. */
  async heads(): Promise<readonly Head[]> {
    this.#mustBeUsable();
    this.#watching ??= openConnection(this.#directory).then((connection) => ({
      connection,
      heads: new WatchedHeads(connection),
    }));
    const { connection, heads } = await this.#watching.catch((error: unknown) => {
      this.#watching = null;
      throw error;
    });
    return patiently(this.#file, () => {
      this.#mustBeUsable();
      connection.exec('PRAGMA shrink_memory');
      return heads.read();
    });
  }

  async append(change: Change | UnsealedChange): Promise<AppendOutcome> {
    checkFacts(change);
    const outcome = await this.#writing((connection) => appendChange(connection, change));
    // The driver frees the values of a statement, a megabyte of facts, only between turns of the event loop. A long
    // load that never yielded would keep everything that it has written in memory.
    await new Promise((resolve) => setImmediate(resolve));
    return outcome;
  }

  async bulkWriter(ledger: string, { seq, hash }: LedgerState): Promise<BulkWriter | null> {
    this.#mustBeUsable();
    const reading = this.#connection;
    const head = findHead(reading, ledger);
    if ((head ?? EMPTY_STATE).hash !== hash) return null;
    const sum = head === null ? new GraphSum() : findSum(reading, ledger);
    const connection = await openBeside(this.#directory);
    const mustBeUsable = () => {
      this.#mustBeUsable();
      mustStillHaveOurTables(reading, this.#file);
    };
    const store = { file: this.#file, reading, connection, mustBeUsable };
    return openBulkWriter(store, ledger, { state: { seq, hash }, sum, loads: head?.loads ?? {} });
  }

  async changesAfter(ledger: string, seq: number, limit: number): Promise<readonly Change[]> {
    return changesInTurns(ledger, seq, limit, (after, most) =>
      this.#reading((connection) => readChangeRows(connection, ledger, after, most)),
    );
  }

  async changeOfKey(ledger: string, key: string): Promise<Change | null> {
    const pauses = new Pauses();
    const found = await this.#reading((connection) => findChange(connection, ledger, key));
    await pauses.pauseIfDue();
    return found === null ? null : intactChange(found);
  }

  /** Uses its own connection, so that its one read transaction does not hold back others. */
  async *scan(ledger: string, { asFound = false }: ScanOptions = {}): AsyncGenerator<readonly Fact[]> {
    const connection = await this.#another();
    try {
      await beginReading(connection, this.#file);
      const head = findHead(connection, ledger);
      if (head !== null) mustBeOpen(head);
      const scanned = asFound ? null : new GraphSum();
      yield* scanLedger(connection, ledger, scanned);
      if (scanned !== null && head !== null) await holdScan(connection, head, scanned);
    } catch (error) {
      throw storeErrorOf(error, this.#file);
    } finally {
      rollBack(connection);
      connection.close();
    }
  }

  async history(
    ledger: string,
    nodes: readonly Endpoint[],
  ): Promise<ReadonlyMap<string, readonly ChangeEntry[]>> {
    return this.#reading((connection) => readHistory(connection, ledger, nodes));
  }

  async texts(organization: string, provisions: readonly string[]): Promise<readonly ProvisionText[]> {
    return this.#reading((connection) => readTexts(connection, organization, provisions));
  }

  async putTexts(organization: string, texts: readonly ProvisionText[]): Promise<void> {
    await this.#writing((connection) => {
      const put = connection.prepare(
        'INSERT OR REPLACE INTO texts (organization, provision, text, sha256) VALUES (?, ?, ?, ?)',
      );
      for (const { provision, text, sha256 } of texts) put.run(organization, provision, text, sha256);
    });
  }

  /** Uses its own connection and one read transaction: it sees everything as it was at one moment. */
  async *examine(): AsyncGenerator<Examined> {
    const connection = await this.#another();
    try {
      await beginReading(connection, this.#file);
      yield* examineDatabase(connection);
    } catch (error) {
      throw storeErrorOf(error, this.#file);
    } finally {
      rollBack(connection);
      connection.close();
    }
  }

  /** Uses its own connection: other work goes on between its steps. */
  async rebuild(ledger: string): Promise<number> {
    const connection = await this.#another();
    try {
      return await rebuildLedger(connection, this.#file, ledger);
    } catch (error) {
      throw storeErrorOf(error, this.#file);
    } finally {
      connection.close();
    }
  }

  /** Uses its own connection: other work goes on between its steps. */
  async remove(ledger: string, newest: LedgerState): Promise<boolean> {
    const connection = await this.#another();
    try {
      const isRemoved = await removeLedger(connection, this.#file, ledger, newest);
      if (isRemoved) {
        await new SnapshotFolder(this.#directory).remove(ledger);
        await removeAbandonedWork([this.#directory]);
      }
      return isRemoved;
    } catch (error) {
      throw storeErrorOf(error, this.#file);
    } finally {
      connection.close();
    }
  }

  /** Has nothing to do: the first use is as quick as later uses. */
  async warmUp(): Promise<void> {}

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#connection.close();
    await this.#watching?.then(
      ({ connection }) => connection.close(),
      () => {},
    );
  }

  #reading<T>(read: (connection: Connection) => T): Promise<T> {
    return patiently(this.#file, () => {
      this.#mustBeUsable();
      return read(this.#connection);
    });
  }

  async #writing<T>(work: (connection: Connection) => T): Promise<T> {
    this.#mustBeUsable();
    return writing(this.#connection, this.#file, () => {
      mustStillHaveOurTables(this.#connection, this.#file);
      const result = work(this.#connection);
      this.#mustBeUsable();
      return result;
    });
  }

  /** A further connection to the file. */
  #another(): Promise<Connection> {
    this.#mustBeUsable();
    return openConnection(this.#directory);
  }

  /** Throws `STORE_UNAVAILABLE` where the store was closed, or its file is not in its place. */
  #mustBeUsable(): void {
    if (this.#isClosed) throw storeClosed();
    this.#opened.mustBeInPlace();
  }
}
