import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { StoreError } from '../../problems/store-error.ts';
import type { Neo4jAddress } from '../../store-address.ts';
import { storeClosed } from '../store-closed.ts';
import { storeErrorOf } from './store-error.ts';

/** How long to try a server that cannot be reached, in milliseconds: a command must not hang. */
export const PATIENCE = 5_000;
/**
 * If the server has not answered a question after this many milliseconds, it has stopped without closing its
 * connections.
 */
const ANSWER_WITHIN = 60_000;

/** A driver for one database. Opens sessions, and turns failures of the server into errors that say what to do. */
export class Neo4jConnection {
  readonly #address: Neo4jAddress;
  readonly #driver: Driver;
  #isClosed = false;

  constructor(address: Neo4jAddress) {
    const auth = address.user === null ? undefined : neo4j.auth.basic(address.user, address.password ?? '');
    this.#address = address;
    this.#driver = neo4j.driver(address.uri, auth, {
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      connectionTimeout: PATIENCE,
      connectionAcquisitionTimeout: PATIENCE,
      maxTransactionRetryTime: PATIENCE,
      userAgent: 'aims-crosswalk',
    });
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Runs work in its own session. Rejects with a StoreError, also where the server never answers (`STORE_UNAVAILABLE`). */
  async within<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.session();
    try {
      return await inTime(work(session));
    } catch (error) {
      throw this.storeErrorOf(error);
    } finally {
      // A server that does not answer would not answer this either.
      void session.close().catch(() => {});
    }
  }

  /** A transaction that the driver may run more than once. */
  reading<T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> {
    return this.within((session) => session.executeRead(work));
  }

  /** A transaction that the driver may run more than once: only for work that can be repeated without harm. */
  writing<T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> {
    return this.within((session) => session.executeWrite(work));
  }

  session(): Session {
    if (this.#isClosed) throw storeClosed();
    const { database } = this.#address;
    return this.#driver.session(database === null ? {} : { database });
  }

  storeErrorOf(error: unknown): unknown {
    return storeErrorOf(error, this.#address);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#driver.close();
  }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StoreError('STORE_UNAVAILABLE', 'The Neo4j server does not answer. Try again.')),
      ANSWER_WITHIN,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
