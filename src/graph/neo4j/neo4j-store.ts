import neo4j, { type Driver, type ManagedTransaction, type Session, type Transaction } from 'neo4j-driver';
import { StoreError } from '../../errors.ts';
import { CATALOGUE_LEDGER, type Change, type ChangeEntry, EMPTY_STATE } from '../../ledger/change.ts';
import {
  CATALOGUE_LABELS,
  CATALOGUE_LINK_TYPES,
  type Fact,
  keyProperty,
  type Label,
  ORGANIZATION_LABELS,
  type Properties,
} from '../../ledger/fact.ts';
import { StatedRecords } from '../../ledger/stated-records.ts';
import { touchedRecords } from '../../ledger/touched-records.ts';
import { checkFacts } from '../check-facts.ts';
import { ledgerRebuilding, rebuildTakenOver, rebuildToken } from '../ledger-rebuilding.ts';
import { markLoad } from '../load-marks.ts';
import type { AppendOutcome, Head, ProvisionText, Store } from '../store.ts';
import { storeClosed } from '../store-closed.ts';
import { applyFacts, checkRemovals, startsOfRemoved } from './neo4j-facts.ts';
import * as texts from './texts.ts';
import { whole } from './wire.ts';

export interface Neo4jAddress {
  readonly uri: string;
  /** Null: a server without authentication. */
  readonly user: string | null;
  readonly password: string | null;
  /** Null: the server's default. */
  readonly database: string | null;
}

/** A command line must not hang on a server that is away. */
const PATIENCE = 5_000;
/** A change whose outcome is unknown is tried again this often, with a pause in between. */
const ATTEMPTS = 3;
const PAUSE = 300;
const SCANNED_AT_ONCE = 5_000;
const REBUILT_AT_ONCE = 20;

interface HeadRow {
  readonly ledger: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string | null;
  readonly rebuilding: boolean;
  readonly loads: string;
}

/** Opens a Neo4j server and makes its constraints. Rejects with STORE_UNAVAILABLE where it cannot be reached. */
export async function openNeo4jStore(address: Neo4jAddress): Promise<Store> {
  const auth = address.user === null ? undefined : neo4j.auth.basic(address.user, address.password ?? '');
  const driver = neo4j.driver(address.uri, auth, {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    connectionTimeout: PATIENCE,
    connectionAcquisitionTimeout: PATIENCE,
    maxTransactionRetryTime: PATIENCE,
    userAgent: 'aims-crosswalk',
  });
  const store = new Neo4jStore(driver, address.database);
  try {
    await store.prepare();
    return store;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

class Neo4jStore implements Store {
  readonly #driver: Driver;
  readonly #database: string | null;
  #isClosed = false;

  constructor(driver: Driver, database: string | null) {
    this.#driver = driver;
    this.#database = database;
  }

  async prepare(): Promise<void> {
    await this.#withSession(async (session) => {
      for (const text of texts.CONSTRAINT_TEXTS) await session.run(text);
      await session.run('CALL db.awaitIndexes(60)');
    });
  }

  async heads(): Promise<readonly Head[]> {
    return this.#withSession(async (session) => {
      const result = await session.executeRead((tx) => tx.run<HeadRow>(texts.HEADS));
      return result.records.map((record) => headOf(record.toObject()));
    });
  }

  async append(change: Change): Promise<AppendOutcome> {
    checkFacts(change);
    // Until a commit is sent the server undoes what was begun; from then on only the ledger can tell.
    let mayBeWritten = false;
    const committing = (): void => {
      mayBeWritten = true;
    };
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#withSession((session) => this.#appendOnce(session, change, committing));
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'STORE_UNAVAILABLE') throw error;
        if (attempt < ATTEMPTS && !this.#isClosed) {
          await new Promise((resolve) => setTimeout(resolve, PAUSE));
          continue;
        }
        if (!mayBeWritten) throw error;
        const advice = 'Try again with the same key: it is written once.';
        throw new StoreError(
          'OUTCOME_UNKNOWN',
          `Whether change ${change.seq} of ${change.ledger} was written is not known. ${advice}`,
          { cause: error },
        );
      }
    }
  }

  async changesAfter(ledger: string, seq: number, limit: number): Promise<readonly Change[]> {
    return this.#withSession(async (session) => {
      const result = await session.executeRead((tx) =>
        tx.run<{ body: string }>(texts.CHANGES_AFTER, { ledger, seq: whole(seq), limit: whole(limit) }),
      );
      return result.records.map((record) => JSON.parse(record.get('body')) as Change);
    });
  }

  async *scan(ledger: string): AsyncGenerator<readonly Fact[]> {
    const head = (await this.heads()).find((known) => known.ledger === ledger);
    if (head?.rebuilding === true) throw ledgerRebuilding(ledger);
    yield* this.#facts(ledger);
  }

  async *#facts(ledger: string): AsyncGenerator<readonly Fact[]> {
    const isCatalogue = ledger === CATALOGUE_LEDGER;
    for (const label of isCatalogue ? CATALOGUE_LABELS : ORGANIZATION_LABELS) {
      for await (const rows of this.#rows<NodeRow>(texts.SCAN_NODES[label], { ledger })) {
        yield rows.map(({ id, properties }) => ({
          fact: 'node',
          label,
          id,
          properties: withoutKey(label, properties),
        }));
      }
    }
    for (const link of texts.LINK_TEXTS) {
      if (CATALOGUE_LINK_TYPES.some((type) => type === link.type) !== isCatalogue) continue;
      for await (const rows of this.#rows<LinkRow>(link.scan, { ledger })) {
        yield rows.map(({ id, from, to, properties }) => {
          const { id: _, ...rest } = properties;
          return {
            fact: 'link',
            type: link.type,
            id,
            from: { label: link.from, id: from },
            to: { label: link.to, id: to },
            properties: rest,
          };
        });
      }
    }
  }

  async history(
    ledger: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ChangeEntry[]>> {
    const entries = new Map<string, ChangeEntry[]>(ids.map((id) => [id, []]));
    return this.#withSession(async (session) => {
      const result = await session.executeRead((tx) =>
        tx.run<{ entry: string; ids: string[] }>(texts.HISTORY, { ledger, ids: [...ids] }),
      );
      for (const record of result.records) {
        const entry = JSON.parse(record.get('entry')) as ChangeEntry;
        for (const id of record.get('ids')) entries.get(id)?.push(entry);
      }
      return entries;
    });
  }

  async texts(organization: string, provisions: readonly string[]): Promise<readonly ProvisionText[]> {
    return this.#withSession(async (session) => {
      const result = await session.executeRead((tx) =>
        tx.run<{ provision: string; text: string; sha256: string }>(texts.TEXTS, {
          organization,
          provisions: [...provisions],
        }),
      );
      return result.records.map((record) => record.toObject());
    });
  }

  async putTexts(organization: string, rows: readonly ProvisionText[]): Promise<void> {
    await this.#withSession((session) =>
      session.executeWrite((tx) =>
        tx.run(texts.PUT_TEXTS, { organization, rows: rows.map((row) => ({ ...row })) }),
      ),
    );
  }

  /**
   * States every node again, then every link that stands, then removes what the ledger does not state. Nodes stay
   * where they are meanwhile, since other ledgers' links may end at them.
   */
  async rebuild(ledger: string): Promise<number> {
    const token = whole(rebuildToken());
    const run = { ledger, token };
    const isThere = await this.#withSession((session) =>
      session.executeWrite((tx) => holds(tx, texts.BEGIN_REBUILDING, run)),
    );
    if (!isThere) return 0;
    const stated = new StatedRecords();
    const applied = await this.#eachBatch(run, (changes) => {
      for (const change of changes) stated.replay(change);
      return changes.flatMap(({ facts }) => facts.filter((fact) => fact.fact === 'node'));
    });
    await this.#eachBatch(run, (changes) =>
      changes.flatMap(({ seq, facts }) =>
        facts.filter((fact) => fact.fact === 'link' && stated.isLastStatedBy(fact, seq)),
      ),
    );
    await this.#apply(run, await stated.unstatedIn(this.#facts(ledger)));
    await this.#withSession((session) =>
      session.executeWrite((tx) => mustHold(tx, texts.END_REBUILDING, run)),
    );
    return applied;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#driver.close();
  }

  async #appendOnce(session: Session, change: Change, committing: () => void): Promise<AppendOutcome> {
    const tx = session.beginTransaction();
    try {
      const outcome = await this.#appendInside(tx, change);
      if (outcome.outcome === 'appended') {
        committing();
        await tx.commit();
      } else await tx.rollback();
      return outcome;
    } finally {
      await tx.close();
    }
  }

  async #appendInside(tx: Transaction, change: Change): Promise<AppendOutcome> {
    const { ledger, key, seq } = change;
    const counted = await tx.run<HeadRow>(texts.COUNT, { ledger, emptyHash: EMPTY_STATE.hash });
    const row = headOf(counted.records[0]!.toObject());
    const head: Head = { ...row, seq: row.seq - 1 };
    const known = await tx.run<{ body: string }>(texts.CHANGE_BY_KEY, { ledger, key });
    const [record] = known.records;
    if (record !== undefined)
      return { outcome: 'repeated', change: JSON.parse(record.get('body')) as Change };
    if (head.rebuilding) throw ledgerRebuilding(ledger);
    if (head.seq + 1 !== seq || head.hash !== change.previousHash) return { outcome: 'moved', head };
    const { facts, ...entry } = change;
    await checkRemovals(tx, ledger, facts);
    const removed = await startsOfRemoved(tx, facts);
    await tx.run(texts.WRITE_CHANGE, {
      ledger,
      key,
      seq: whole(seq),
      hash: change.hash,
      at: change.at,
      actor: change.actor,
      operation: change.operation,
      body: JSON.stringify(change),
      entry: JSON.stringify(entry),
      touches: [...new Set([...touchedRecords(facts), ...removed])],
    });
    const loads = JSON.stringify(markLoad(head.loads, change));
    await tx.run(texts.MOVE_HEAD, { ledger, hash: change.hash, at: change.at, loads });
    await applyFacts(tx, ledger, facts);
    return { outcome: 'appended', change };
  }

  /** Applies what is chosen of a ledger's changes, some changes at a time; returns the last `seq`. */
  async #eachBatch(
    run: RebuildRun,
    choose: (changes: readonly Change[]) => readonly Fact[],
  ): Promise<number> {
    let seq = 0;
    for (;;) {
      const changes = await this.changesAfter(run.ledger, seq, REBUILT_AT_ONCE);
      const last = changes.at(-1);
      if (last === undefined) return seq;
      seq = last.seq;
      await this.#apply(run, choose(changes));
    }
  }

  /** In each transaction the ledger is held first, so that two runs never write at once. */
  async #apply(run: RebuildRun, facts: readonly Fact[]): Promise<void> {
    for (let start = 0; start < facts.length; start += SCANNED_AT_ONCE) {
      const part = facts.slice(start, start + SCANNED_AT_ONCE);
      await this.#withSession((session) =>
        session.executeWrite(async (tx) => {
          await mustHold(tx, texts.HOLD_REBUILDING, run);
          await applyFacts(tx, run.ledger, part);
        }),
      );
    }
  }

  async *#rows<Row>(text: string, parameters: Record<string, unknown>): AsyncGenerator<readonly Row[]> {
    const session = this.#session();
    try {
      let rows: Row[] = [];
      for await (const record of session.run(text, parameters)) {
        rows.push(record.toObject() as Row);
        if (rows.length < SCANNED_AT_ONCE) continue;
        yield rows;
        rows = [];
      }
      if (rows.length > 0) yield rows;
    } catch (error) {
      throw storeErrorOf(error);
    } finally {
      await session.close();
    }
  }

  #session(): Session {
    if (this.#isClosed) throw storeClosed();
    return this.#driver.session(this.#database === null ? {} : { database: this.#database });
  }

  async #withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#session();
    try {
      return await work(session);
    } catch (error) {
      throw storeErrorOf(error);
    } finally {
      await session.close();
    }
  }
}

/** One run of a rebuild: its ledger, and the token by which it holds it. */
interface RebuildRun {
  readonly ledger: string;
  readonly token: ReturnType<typeof whole>;
}

async function holds(tx: ManagedTransaction, text: string, run: RebuildRun): Promise<boolean> {
  const result = await tx.run<{ held: number }>(text, { ...run });
  return result.records[0]?.get('held') === 1;
}

async function mustHold(tx: ManagedTransaction, text: string, run: RebuildRun): Promise<void> {
  if (!(await holds(tx, text, run))) throw rebuildTakenOver(run.ledger);
}

interface NodeRow {
  readonly id: string;
  readonly properties: Properties;
}

interface LinkRow extends NodeRow {
  readonly from: string;
  readonly to: string;
}

function withoutKey(label: Label, properties: Properties): Properties {
  const { [keyProperty(label)]: _, ...rest } = properties;
  return rest;
}

function headOf(row: HeadRow): Head {
  const { ledger, seq, hash, at, rebuilding: isRebuilding, loads } = row;
  return {
    ledger,
    seq,
    hash,
    at: at ?? null,
    rebuilding: isRebuilding,
    loads: JSON.parse(loads) as Head['loads'],
  };
}

/** A server that is away is a failure to try again; every other error is as it is. */
function storeErrorOf(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  if (error.code.includes('Security')) {
    return new StoreError(
      'STORE_UNAVAILABLE',
      'The Neo4j server refused the user or password; see NEO4J_USER and NEO4J_PASSWORD.',
      {
        cause: error,
      },
    );
  }
  const isAway =
    error.code === 'ServiceUnavailable' ||
    error.code === 'SessionExpired' ||
    error.retriable ||
    error.code.startsWith('Neo.TransientError');
  if (!isAway) return error;
  return new StoreError(
    'STORE_UNAVAILABLE',
    'The Neo4j server cannot be reached; check that it runs and its address.',
    { cause: error },
  );
}
