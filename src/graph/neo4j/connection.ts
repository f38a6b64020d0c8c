import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { StoreError } from '../../problems/store-error.ts';
import type { Neo4jAddress } from '../../store-address.ts';
import { storeClosed } from '../store-closed.ts';
import { causeOfLoss } from './cause-of-loss.ts';
import { DEADLINES, type Deadlines } from './deadlines.ts';
import { greet } from './greet.ts';
import { Silence, unlessSilent } from './silence.ts';
import { saidBy, storeErrorOf } from './store-error.ts';

/** How long a server that did not begin to speak is not tried again, in milliseconds: whoever asks meanwhile need not wait. */
const PAUSE_AFTER_SILENCE = 500;

/**
 * So many rows the server sends at once. The driver decodes what has arrived without serving others in between: of as
 * many as it asks for by itself, a thousand, it would hold the event loop for more than 10 ms.
 */
const FETCHED = 200;

/** A driver for one database. Opens sessions, and turns failures of the server into errors that say what to do. */
export class Neo4jConnection {
  readonly deadlines: Deadlines;
  readonly #address: Neo4jAddress;
  #driver: Driver;
  #isClosed = false;
  /** Whether the server must begin to speak before the driver is used: it was silent, or was never heard of. */
  #mustGreet = true;
  #greeting: Promise<void> | null = null;

  constructor(address: Neo4jAddress, deadlines: Deadlines = DEADLINES) {
    this.deadlines = deadlines;
    this.#address = address;
    this.#driver = driverOf(address, deadlines);
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /**
   * Runs work in its own session. Rejects with a StoreError, also where the server says nothing for too long
   * (`STORE_UNAVAILABLE`).
   *
   * @param silence how long it may say nothing, in milliseconds
   */
  async within<T>(
    work: (session: Session) => Promise<T>,
    silence: number = this.deadlines.answer,
  ): Promise<T> {
    await this.#greeted();
    const session = this.#session();
    try {
      return await unlessSilent(silence, () => work(session));
    } catch (error) {
      throw this.#storeErrorOf(error);
    } finally {
      this.#release(session);
    }
  }

  /** The same for work that yields while it goes on. */
  async *yielding<T>(work: (session: Session) => AsyncGenerator<T>): AsyncGenerator<T> {
    await this.#greeted();
    const session = this.#session();
    const values = work(session);
    try {
      for (;;) {
        const next = await unlessSilent(this.deadlines.answer, () => values.next());
        if (next.done === true) return;
        yield next.value;
      }
    } catch (error) {
      throw this.#storeErrorOf(error);
    } finally {
      void values.return(undefined).catch(() => {});
      this.#release(session);
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

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#inTime(this.#driver.close());
  }

  #session(): Session {
    if (this.#isClosed) throw storeClosed();
    const { database } = this.#address;
    return this.#driver.session(database === null ? {} : { database });
  }

  #storeErrorOf(error: unknown): unknown {
    if (error instanceof Silence) return this.#silent('does not answer');
    return storeErrorOf(error, this.#address);
  }

  #silent(what: string): StoreError {
    return new StoreError(
      'STORE_UNAVAILABLE',
      `The Neo4j server at ${this.#address.uri} ${what}. See whether it is running, and try again.`,
    );
  }

  /**
   * Closes a session, for which nobody waits. A server that answers ends what the session still does. If it does not
   * answer, its connections are given up: more work on them would wait as long.
   */
  #release(session: Session): void {
    const driver = this.#driver;
    void this.#inTime(session.close()).then((isClosed) => {
      if (isClosed || this.#isClosed || driver !== this.#driver) return;
      this.#driver = driverOf(this.#address, this.deadlines);
      this.#mustGreet = true;
      void driver.close().catch(() => {});
    });
  }

  /** Whether the closing of something came to its end in time, however it ended. */
  #inTime(closing: Promise<void>): Promise<boolean> {
    return unlessSilent(this.deadlines.close, () => closing).then(
      () => true,
      (error: unknown) => !(error instanceof Silence),
    );
  }

  /** Waits until the server begins to speak, where that is not known. Rejects with `STORE_UNAVAILABLE`. */
  async #greeted(): Promise<void> {
    if (this.#isClosed) throw storeClosed();
    if (!this.#mustGreet) return;
    this.#greeting ??= this.#greet();
    await this.#greeting;
  }

  async #greet(): Promise<void> {
    const found = await greet(this.#address.uri, this.deadlines.greeting);
    if (found === 'speaks') {
      this.#mustGreet = false;
      this.#greeting = null;
      return;
    }
    setTimeout(() => {
      this.#greeting = null;
    }, PAUSE_AFTER_SILENCE).unref();
    if (found === 'unnamed')
      throw new StoreError('STORE_UNAVAILABLE', causeOfLoss('ENOTFOUND', this.#address.uri));
    throw this.#silent(found === 'silent' ? 'accepts connections and does not answer' : 'cannot be reached');
  }
}

function driverOf({ uri, user, password }: Neo4jAddress, { greeting, answer, retry }: Deadlines): Driver {
  const auth = user === null ? undefined : neo4j.auth.basic(user, password ?? '');
  try {
    return neo4j.driver(uri, auth, {
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      connectionTimeout: greeting,
      connectionAcquisitionTimeout: answer,
      maxTransactionRetryTime: retry,
      userAgent: 'aims-crosswalk',
      fetchSize: FETCHED,
    });
  } catch (error) {
    // The driver reads the parameters of a routed address.
    const fault = error instanceof Error ? saidBy(error) : '';
    throw new StoreError('STORE_UNAVAILABLE', `The address of the Neo4j server cannot be used: ${fault}`);
  }
}
