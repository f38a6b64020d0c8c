import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { refuse } from './refuse.ts';
import { refuseBusy } from './refuse-in-time.ts';

const NOT_IN_TIME =
  'The answer took longer than a connection is kept open without one. Ask again in a second.';

/** The open connections of a server, and the requests on them that are at work. */
export class OpenConnections {
  readonly #atWork = new Map<Socket, Set<ServerResponse>>();
  #areLast = false;

  open(socket: Socket): void {
    this.#atWork.set(socket, new Set());
    socket.once('close', () => this.#atWork.delete(socket));
  }

  /** Notes that a request has arrived. */
  begin(socket: Socket, response: ServerResponse): void {
    if (this.#areLast) response.setHeader('connection', 'close');
    const responses = this.#atWork.get(socket);
    responses?.add(response);
    response.once('close', () => responses?.delete(response));
  }

  /** From now on a connection is closed with its next answer. */
  closeWithNextAnswer(): void {
    this.#areLast = true;
    for (const response of this.#responses())
      if (!response.headersSent) response.setHeader('connection', 'close');
  }

  /** Closes the connections on which nothing is asked. */
  closeIdle(): void {
    for (const [socket, responses] of this.#atWork) if (responses.size === 0) socket.destroy();
  }

  /** Refuses the requests that have no answer yet. */
  refuseUnanswered(): void {
    for (const response of this.#responses()) {
      if (response.headersSent) continue;
      response.setHeader('retry-after', '1');
      refuse(
        response,
        'NOT_READY',
        'The server stopped before it had the answer. Ask again; send a change again with the same idempotency key.',
      );
    }
  }

  /**
   * Gives up a connection that has lain still for as long as it may: requests that wait for their answer are refused. It
   * is closed where nothing is asked, or an answer is not read.
   */
  giveUp(socket: Socket): void {
    const responses = [...(this.#atWork.get(socket) ?? [])];
    if (responses.length === 0 || responses.some(({ headersSent }) => headersSent)) socket.destroy();
    else
      for (const response of responses) {
        response.setHeader('connection', 'close');
        refuseBusy(response, NOT_IN_TIME);
      }
  }

  closeAll(): void {
    for (const socket of this.#atWork.keys()) socket.destroy();
  }

  #responses(): readonly ServerResponse[] {
    return [...this.#atWork.values()].flatMap((responses) => [...responses]);
  }
}
