import { connect, createServer, type Server, type Socket } from 'node:net';

/** What a proxy does with what it should pass on. */
export type Fault =
  /** It passes everything on. */
  | { readonly fault: 'none' }
  /** It accepts connections and passes nothing on, as when packets are dropped; connections stay open. */
  | { readonly fault: 'silence' }
  /** Each connection that is made from now on falls silent after so many bytes of the server. */
  | { readonly fault: 'stall'; readonly after: number }
  /** Of each connection that is made from now on, this byte of the server arrives as its complement. */
  | { readonly fault: 'damage'; readonly at: number }
  /**
   * Of all messages of clients, one in so many is answered with a reset of its connection: by turns before it reaches
   * the server, and after the server has answered it.
   */
  | { readonly fault: 'resets'; readonly oneIn: number };

export interface FaultyProxy {
  /** The address under which the server behind it is reached. */
  readonly uri: string;
  /** Connections that were reset. */
  readonly resets: number;
  /** From now on it has this fault. */
  set(fault: Fault): void;
  close(): Promise<void>;
}

/** Puts a proxy between a driver and the server at an address of this machine. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let current: Fault = { fault: 'none' };
  let messages = 0;
  let resets = 0;
  // Without delay: each message would otherwise wait some 40 ms for the one before it to be acknowledged.
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ port: Number(port), host: hostname, noDelay: true });
    const atStart = current;
    let fromServer = 0;
    let isResetAfterAnswer = false;
    const reset = (): void => {
      resets++;
      client.resetAndDestroy();
      upstream.destroy();
    };
    client.on('data', (data) => {
      if (current.fault === 'silence') return;
      if (current.fault === 'resets' && ++messages % current.oneIn === 0) {
        if (resets % 2 === 0) return reset();
        isResetAfterAnswer = true;
      }
      upstream.write(data);
    });
    upstream.on('data', (data) => {
      const place = atStart.fault === 'damage' ? atStart.at - fromServer : -1;
      if (place >= 0 && place < data.length) data[place] = ~data[place]! & 0xff;
      fromServer += data.length;
      if (isResetAfterAnswer) return reset();
      const isStalled = atStart.fault === 'stall' && fromServer > atStart.after;
      if (current.fault !== 'silence' && !isStalled) client.write(data);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const listening = await listen(server);
  return {
    uri: `bolt://127.0.0.1:${listening}`,
    get resets() {
      return resets;
    },
    set: (fault) => {
      current = fault;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : 0);
    });
  });
}
