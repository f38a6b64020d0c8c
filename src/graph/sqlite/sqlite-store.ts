import { StoreError } from '../../errors.ts';
import { type Change, type ChangeEntry, EMPTY_STATE } from '../../ledger/change.ts';
import type { Fact } from '../../ledger/fact.ts';
import { touchedRecords } from '../../ledger/touched-records.ts';
import { markLoad } from '../load-marks.ts';
import type { AppendOutcome, Head, ProvisionText, Store } from '../store.ts';
import { applyFacts } from './apply-facts.ts';
import { type Connection, openConnection, rollBack, storeErrorOf, writing } from './connection.ts';
import { databaseFile } from './database-file.ts';
import { scanLedger } from './scan.ts';

interface LedgerRow {
  readonly name: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string | null;
  readonly rebuilding: number;
  readonly loads: string;
}

/** How many changes a rebuild applies in one transaction. */
const REBUILT_AT_ONCE = 20;

/** Opens the embedded store of a data folder, made if absent. Other processes may use it at the same time. */
export async function openSqliteStore(options: { readonly directory: string }): Promise<Store> {
  return new SqliteStore(options.directory, await openConnection(options.directory));
}

class SqliteStore implements Store {
  readonly #directory: string;
  readonly #file: string;
  readonly #connection: Connection;

  constructor(directory: string, connection: Connection) {
    this.#directory = directory;
    this.#file = databaseFile(directory);
    this.#connection = connection;
  }

  async heads(): Promise<readonly Head[]> {
    return this.#reading(() =>
      this.#connection
        .prepare('SELECT name, seq, hash, at, rebuilding, loads FROM ledgers ORDER BY name')
        .all()
        .map((row) => headOf(row as LedgerRow)),
    );
  }

  async append(change: Change): Promise<AppendOutcome> {
    return this.#writing(() => this.#appendInside(change));
  }

  async changesAfter(ledger: string, seq: number, limit: number): Promise<readonly Change[]> {
    return this.#reading(() =>
      this.#connection
        .prepare('SELECT body FROM changes WHERE ledger = ? AND seq > ? ORDER BY seq LIMIT ?')
        .all(ledger, seq, limit)
        .map((row) => JSON.parse((row as { body: string }).body) as Change),
    );
  }

  async *scan(ledger: string): AsyncGenerator<readonly Fact[]> {
    const connection = await openConnection(this.#directory);
    try {
      connection.exec('BEGIN');
      const head = findHead(connection, ledger);
      if (head?.rebuilding === true) throw rebuilding(ledger);
      yield* scanLedger(connection, ledger);
    } catch (error) {
      throw storeErrorOf(error, this.#file);
    } finally {
      rollBack(connection);
      connection.close();
    }
  }

  async history(
    ledger: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ChangeEntry[]>> {
    return this.#reading(() => {
      const statement = this.#connection.prepare(
        `SELECT t.record AS record, json_remove(c.body, '$.facts') AS body
         FROM json_each(?) AS wanted
         JOIN touches AS t ON t.ledger = ? AND t.record = wanted.value
         JOIN changes AS c ON c.ledger = t.ledger AND c.seq = t.seq
         ORDER BY t.record, t.seq`,
      );
      const entries = new Map<string, ChangeEntry[]>(ids.map((id) => [id, []]));
      for (const row of statement.all(JSON.stringify(ids), ledger)) {
        const { record, body } = row as { record: string; body: string };
        entries.get(record)?.push(JSON.parse(body) as ChangeEntry);
      }
      return entries;
    });
  }

  async texts(organization: string, provisions: readonly string[]): Promise<readonly ProvisionText[]> {
    return this.#reading(() =>
      this.#connection
        .prepare(
          `SELECT provision, text, sha256 FROM texts
           WHERE organization = ? AND provision IN (SELECT value FROM json_each(?)) ORDER BY provision`,
        )
        .all(organization, JSON.stringify(provisions))
        .map((row) => {
          const { provision, text, sha256 } = row as ProvisionText;
          return { provision, text, sha256 };
        }),
    );
  }

  async putTexts(organization: string, texts: readonly ProvisionText[]): Promise<void> {
    await this.#writing(() => {
      const put = this.#connection.prepare(
        'INSERT OR REPLACE INTO texts (organization, provision, text, sha256) VALUES (?, ?, ?, ?)',
      );
      for (const { provision, text, sha256 } of texts) put.run(organization, provision, text, sha256);
    });
  }

  async rebuild(ledger: string): Promise<number> {
    await this.#writing(() => {
      this.#connection.prepare('UPDATE ledgers SET rebuilding = 1 WHERE name = ?').run(ledger);
      // Other ledgers' links name their ends by id, so the nodes of this one may go and come back.
      this.#connection.prepare('DELETE FROM links WHERE ledger = ?').run(ledger);
      this.#connection.prepare('DELETE FROM nodes WHERE ledger = ?').run(ledger);
    });
    let applied = 0;
    for (;;) {
      const changes = await this.changesAfter(ledger, applied, REBUILT_AT_ONCE);
      if (changes.length === 0) break;
      await this.#writing(() => {
        for (const change of changes) applyFacts(this.#connection, ledger, change.facts);
      });
      applied = changes.at(-1)!.seq;
    }
    await this.#writing(() => {
      this.#connection.prepare('UPDATE ledgers SET rebuilding = 0 WHERE name = ?').run(ledger);
    });
    return applied;
  }

  async close(): Promise<void> {
    if (this.#connection.open) this.#connection.close();
  }

  #appendInside(change: Change): AppendOutcome {
    const connection = this.#connection;
    // The counter first: behind its lock every earlier attempt has ended.
    connection
      .prepare(
        'INSERT INTO ledgers (name, seq, hash) VALUES (?, 1, ?) ON CONFLICT DO UPDATE SET seq = seq + 1',
      )
      .run(change.ledger, EMPTY_STATE.hash);
    const counted = findHead(connection, change.ledger)!;
    const head: Head = { ...counted, seq: counted.seq - 1 };
    const known = connection
      .prepare('SELECT body FROM changes WHERE ledger = ? AND key = ?')
      .get(change.ledger, change.key);
    if (known !== undefined) {
      return this.#undone({
        outcome: 'repeated',
        change: JSON.parse((known as { body: string }).body) as Change,
      });
    }
    if (counted.rebuilding) throw rebuilding(change.ledger);
    if (head.seq + 1 !== change.seq || head.hash !== change.previousHash) {
      return this.#undone({ outcome: 'moved', head });
    }
    connection
      .prepare('INSERT INTO changes (ledger, seq, key, body) VALUES (?, ?, ?, ?)')
      .run(change.ledger, change.seq, change.key, JSON.stringify(change));
    const touch = connection.prepare('INSERT INTO touches (ledger, record, seq) VALUES (?, ?, ?)');
    for (const record of touchedRecords(change.facts)) touch.run(change.ledger, record, change.seq);
    connection
      .prepare('UPDATE ledgers SET hash = ?, at = ?, loads = ? WHERE name = ?')
      .run(change.hash, change.at, JSON.stringify(markLoad(head.loads, change)), change.ledger);
    applyFacts(connection, change.ledger, change.facts);
    return { outcome: 'appended', change };
  }

  /** Leaves the transaction without a trace; the commit that follows is then one of nothing. */
  #undone(outcome: AppendOutcome): AppendOutcome {
    this.#connection.exec('ROLLBACK');
    this.#connection.exec('BEGIN');
    return outcome;
  }

  #writing<T>(work: () => T): Promise<T> {
    return writing(this.#connection, this.#file, work);
  }

  #reading<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw storeErrorOf(error, this.#file);
    }
  }
}

function findHead(connection: Connection, ledger: string): Head | null {
  const row = connection
    .prepare('SELECT name, seq, hash, at, rebuilding, loads FROM ledgers WHERE name = ?')
    .get(ledger);
  return row === undefined ? null : headOf(row as LedgerRow);
}

function headOf(row: LedgerRow): Head {
  return {
    ledger: row.name,
    seq: row.seq,
    hash: row.hash,
    rebuilding: row.rebuilding === 1,
    at: row.at,
    loads: JSON.parse(row.loads) as Head['loads'],
  };
}

function rebuilding(ledger: string): StoreError {
  return new StoreError(
    'LEDGER_REBUILDING',
    `The graph of ledger ${ledger} is being made again; run \`rebuild\` to finish it.`,
  );
}
