import type { Socket } from 'node:net';
import type { Sharing } from '../config.ts';
import { Budgets } from './budgets.ts';
import { peerAddress, type TrustedProxies, trustedProxies } from './client-address.ts';
import type { ConnectionLimits } from './connection-limits.ts';
import { ConnectionShares } from './connection-shares.ts';
import { Turnstile } from './turnstile.ts';

/** A client that has as many questions at work as half of all may be has its share. */
const SHARE = 2;

/** For how long a question waits until one that is worked on is answered, in milliseconds. */
const PATIENCE = 5_000;

/** How long the last answer of a refused connection may take to be read, in milliseconds. */
const LAST_ANSWER = 1_000;

/** Workbooks that clients wait for at a time. They are made one at a time, so that waiting costs little. */
const REPORTS_AWAITED = 64;

/** What clients share: connections, places for their requests, and their budgets. */
export class SharedServer {
  readonly proxies: TrustedProxies;
  /** Null: everybody may ask as much as they like. */
  readonly budgets: Budgets | null;
  readonly questions: Turnstile;
  readonly reports: Turnstile;
  readonly connections: ConnectionShares;
  readonly #refusedFor: number;
  readonly #refused = new WeakSet<object>();

  constructor(
    sharing: Sharing,
    limits: Pick<ConnectionLimits, 'refused' | 'refusedPerAddress' | 'refusedFor'>,
  ) {
    this.proxies = trustedProxies(sharing.proxies);
    this.budgets = sharing.budgets === null ? null : new Budgets(sharing.budgets);
    this.questions = new Turnstile({
      atWork: sharing.requestsAtWork,
      atWorkPerClient: Math.ceil(sharing.requestsAtWork / SHARE),
      waiting: sharing.requestsWaiting,
      waitingPerClient: Math.ceil(sharing.requestsWaiting / SHARE),
      patience: PATIENCE,
    });
    this.reports = new Turnstile({
      ...{ atWork: REPORTS_AWAITED, atWorkPerClient: Math.ceil(REPORTS_AWAITED / SHARE) },
      ...{ waiting: 0, waitingPerClient: 0, patience: 0 },
    });
    this.connections = new ConnectionShares({
      served: sharing.connections,
      servedPerAddress: sharing.connectionsPerAddress,
      ...{ refused: limits.refused, refusedPerAddress: limits.refusedPerAddress },
    });
    this.#refusedFor = limits.refusedFor;
  }

  /**
   * Takes in a new connection, or closes it.
   *
   * @param refuse answers a connection beyond those that are served whose request is not here when its time is over:
   *   its client may have sent it all the same, and then a bare close would leave it without an answer
   */
  connect(socket: Socket, refuse: (socket: Socket) => void): void {
    const address = peerAddress(socket);
    const admission = this.connections.open(address, this.proxies.has(address));
    if (admission === 'closed') {
      socket.destroy();
      return;
    }
    socket.once('close', () => this.connections.close(address, admission));
    if (admission === 'served') return;
    this.#refused.add(socket);
    const over = setTimeout(() => {
      if (socket.bytesWritten === 0) refuse(socket);
      setTimeout(() => socket.destroy(), LAST_ANSWER).unref();
    }, this.#refusedFor).unref();
    socket.once('close', () => clearTimeout(over));
  }

  /** Whether requests of a connection are refused, since there are too many connections. */
  isRefused(socket: object): boolean {
    return this.#refused.has(socket);
  }
}
