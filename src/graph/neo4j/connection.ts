import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { StoreError } from '../../problems/store-error.ts';
import type { Neo4jAddress } from '../../store-address.ts';
import { storeClosed } from '../store-closed.ts';
import { storeErrorOf } from './store-error.ts';

/** For how long a server that is away is tried, in milliseconds: a command line must not hang. */
export const PATIENCE = 5_000;
/** A server that took a question and has not answered it after this long has stopped without closing its connections. */
const ANSWER_WITHIN = 60_000;

/** A driver for one database; hands out sessions and turns the server's failures into errors that say what to do. */
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

  /** Runs work in a session of its own. Rejects with a StoreError also where the server never answers. */
  async within<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.session();
    try {
      return await inTime(work(session));
    } catch (error) {
      throw this.storeErrorOf(error);
    } finally {
      // A server that never answers would not answer this either.
      void session.close().catch(() => {});
    }
  }

  /** A transaction that the driver may run more than once. */
  reading<T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> {
    return this.within((session) => session.executeRead(work));
  }

  /** A transaction that the driver may run more than once: only for what is harmless when done twice. */
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
      () => reject(new StoreError('STORE_UNAVAILABLE', 'The Neo4j server does not answer; try again.')),
      ANSWER_WITHIN,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
