import { connect, type Socket } from 'node:net';

/** What somebody does with a connection that they hold for nothing. */
const WAYS: readonly ((socket: Socket, host: string) => readonly string[])[] = [
  // Silent from the beginning.
  () => [],
  // Headers that do not come to their end.
  (_, host) => [`GET /livez HTTP/1.1\r\nHost: ${host}\r\n`, 'X-More: 1\r\n'],
  // A body that does not come to its end.
  (_, host) => [
    `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`,
    ' ',
  ],
  // Answers that are never read.
  (socket, host) => {
    socket.pause();
    const asked = `GET /graphql?query=%7B__schema%7Btypes%7Bname%20description%20fields%7Bname%20description%7D%7D%7D%7D HTTP/1.1\r\nHost: ${host}\r\nAccept: application/json\r\n\r\n`;
    return [asked];
  },
];
/** A slow client sends its next piece after so many milliseconds. */
const DROP = 1_000;
/** A connection that was closed is opened again after so many milliseconds. */
const AGAIN = 200;

/** Holds connections in each of several ways, and opens each again that the server closes. */
export class HeldSockets {
  readonly #url: URL;
  readonly #localAddress: string | undefined;
  readonly #sockets = new Set<Socket>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #isOver = false;
  #closed = 0;

  constructor(url: string, localAddress: string | undefined) {
    this.#url = new URL(url);
    this.#localAddress = localAddress;
  }

  /** How many connections the server has closed so far. */
  get closed(): number {
    return this.#closed;
  }

  hold(sockets: number): void {
    for (let n = 0; n < sockets; n++) this.#open(n % WAYS.length);
  }

  release(): void {
    this.#isOver = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const socket of this.#sockets) socket.destroy();
  }

  #open(way: number): void {
    const { hostname, port, host } = this.#url;
    const from = this.#localAddress === undefined ? {} : { localAddress: this.#localAddress };
    const socket = connect({ host: hostname, port: Number(port), ...from });
    this.#sockets.add(socket);
    const [first, next] = WAYS[way]!(socket, host);
    if (first !== undefined) socket.write(first);
    const drip = next === undefined ? null : setInterval(() => socket.write(next), DROP);
    socket.on('error', () => {});
    socket.on('close', () => {
      if (drip !== null) clearInterval(drip);
      this.#sockets.delete(socket);
      if (this.#isOver) return;
      this.#closed++;
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        this.#open(way);
      }, AGAIN);
      this.#timers.add(timer);
    });
    if (way !== WAYS.length - 1) socket.resume();
  }
}
