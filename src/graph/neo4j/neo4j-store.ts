import type { Change, ChangeEntry, UnsealedChange } from '../../ledger/change.ts';
import type { Endpoint, Fact } from '../../ledger/fact.ts';
import { nodeKey } from '../../ledger/touched-records.ts';
import type { LedgerState } from '../../model/coverage.ts';
import type { Neo4jAddress } from '../../store-address.ts';
import { checkFacts } from '../check-facts.ts';
import { intactChange, intactInTurns } from '../intact-changes.ts';
import type { AppendOutcome, Examined, Head, ProvisionText, ScanOptions, Store } from '../store.ts';
import type { ToldOfMigration } from '../store-format.ts';
import { appendChange } from './append-change.ts';
import { Neo4jConnection } from './connection.ts';
import { DEADLINES, type Deadlines } from './deadlines.ts';
import { examineGraph } from './examine-graph.ts';
import { prepareDatabase } from './prepare-database.ts';
import { rebuildLedger } from './rebuild-ledger.ts';
import { removeLedger } from './remove-ledger.ts';
import { scanAlone, scanAsFound, scanHeld } from './scan.ts';
import { ask } from './statement.ts';
import { FIND_CHANGE } from './texts/find-change.ts';
import { PUT_TEXTS, READ_TEXTS } from './texts/official-texts.ts';
import { READ_CHANGES } from './texts/read-changes.ts';
import { READ_HISTORY } from './texts/read-history.ts';
import { warmUp } from './warm-up.ts';
import { WatchedHeads } from './watched-heads.ts';

/**
 * Opens a Neo4j database, makes its constraints, and migrates it if it is older. Rejects with `STORE_UNAVAILABLE` where
 * it cannot be reached, with `STORE_OCCUPIED` where something of another application is in the way, and with
 * `STORE_TOO_OLD` or `STORE_TOO_NEW` where another version of the product wrote it.
 */
export async function openNeo4jStore(
  address: Neo4jAddress,
  deadlines: Deadlines = DEADLINES,
  told: ToldOfMigration = () => {},
): Promise<Store> {
  const connection = new Neo4jConnection(address, deadlines);
  try {
    await prepareDatabase(connection, address, told);
    return new Neo4jStore(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

class Neo4jStore implements Store {
  readonly #connection: Neo4jConnection;
  readonly #heads = new WatchedHeads();

  constructor(connection: Neo4jConnection) {
    this.#connection = connection;
  }

  async heads(): Promise<readonly Head[]> {
    return this.#connection.within((session) => this.#heads.read(session));
  }

  async append(change: Change | UnsealedChange): Promise<AppendOutcome> {
    checkFacts(change);
    return appendChange(this.#connection, change);
  }

  /** Memory bounds what one transaction may hold. */
  async bulkWriter(): Promise<null> {
    return null;
  }

  async changesAfter(ledger: string, seq: number, limit: number): Promise<readonly Change[]> {
    const changes = await this.#connection.reading((transaction) =>
      ask(transaction, READ_CHANGES, { ledger, seq, limit }),
    );
    return intactInTurns(ledger, seq, changes);
  }

  async changeOfKey(ledger: string, key: string): Promise<Change | null> {
    const [found] = await this.#connection.reading((transaction) =>
      ask(transaction, FIND_CHANGE, { ledger, key }),
    );
    return found === undefined ? null : intactChange(found);
  }

  async *scan(
    ledger: string,
    { asFound = false, holdsWriters = false }: ScanOptions = {},
  ): AsyncGenerator<readonly Fact[]> {
    yield* this.#connection.yielding((session) => {
      if (asFound) return scanAsFound(session, ledger);
      return holdsWriters ? scanAlone(session, ledger) : scanHeld(session, ledger);
    });
  }

  async history(
    ledger: string,
    nodes: readonly Endpoint[],
  ): Promise<ReadonlyMap<string, readonly ChangeEntry[]>> {
    const entries = new Map<string, ChangeEntry[]>(nodes.map((node) => [nodeKey(node), []]));
    const rows = await this.#connection.reading((transaction) =>
      ask(transaction, READ_HISTORY, { ledger, nodes: [...entries.keys()] }),
    );
    for (const row of rows) for (const node of row.nodes) entries.get(node)?.push(row.entry);
    return entries;
  }

  async texts(organization: string, provisions: readonly string[]): Promise<readonly ProvisionText[]> {
    return this.#connection.reading((transaction) =>
      ask(transaction, READ_TEXTS, { organization, provisions }),
    );
  }

  async putTexts(organization: string, texts: readonly ProvisionText[]): Promise<void> {
    await this.#connection.writing((transaction) => ask(transaction, PUT_TEXTS, { organization, texts }));
  }

  examine(): AsyncIterable<Examined> {
    return examineGraph(this.#connection);
  }

  async rebuild(ledger: string): Promise<number> {
    return rebuildLedger(this.#connection, ledger);
  }

  async remove(ledger: string, newest: LedgerState): Promise<boolean> {
    return removeLedger(this.#connection, ledger, newest);
  }

  async warmUp(): Promise<void> {
    await warmUp(this.#connection);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }
}
