import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A server that only looks like a Neo4j server, on a free port of the loopback. */
export interface FakeServer {
  readonly port: number;
  close(): void;
}

/** Listens and gives each connection to `talk`. */
export async function fakeServer(talk: (socket: Socket) => void): Promise<FakeServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Answers the first bytes of a client, and what follows with the rest if there is any. */
export function answering(first: Buffer | string, rest: Buffer | null = null) {
  return (socket: Socket): void => {
    socket.once('data', () => {
      socket.write(first);
      if (rest !== null) socket.on('data', () => socket.write(rest));
    });
  };
}

/** The answer to a handshake that chooses Bolt 4.4. */
export const BOLT_4_4 = Buffer.from([0, 0, 4, 4]);

const SUCCESS = 0x70;
const RECORD = 0x71;
const RUN = 0x10;
const PULL = 0x3f;
const HELLO = 0x01;

/** A server of Bolt 4.4 that says of itself that it has this version, and knows nothing else. */
export function oldServer(version: string) {
  return (socket: Socket): void => {
    let hasGreeted = false;
    socket.on('data', (data) => {
      if (!hasGreeted) {
        hasGreeted = true;
        socket.write(BOLT_4_4);
        return;
      }
      for (const tag of tagsIn(data)) {
        if (tag === PULL) {
          socket.write(message(RECORD, list([text('Neo4j Kernel'), list([text(version)])])));
          socket.write(message(SUCCESS, map({})));
        } else if (tag === RUN) {
          socket.write(message(SUCCESS, map({ fields: list([text('name'), text('versions')]) })));
        } else if (tag === HELLO) {
          const known = { server: text(`Neo4j/${version}`), connection_id: text('bolt-1') };
          socket.write(message(SUCCESS, map(known)));
        } else socket.write(message(SUCCESS, map({})));
      }
    });
  };
}

/** The tags of the messages that arrived, each of one chunk. */
function tagsIn(data: Buffer): readonly number[] {
  const tags: number[] = [];
  for (let at = 0; at + 4 <= data.length; ) {
    const length = data.readUInt16BE(at);
    if (length > 0) tags.push(data[at + 3]!);
    at += length + 2;
  }
  return tags;
}

function message(tag: number, field: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from([0xb1, tag]), field]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length);
  return Buffer.concat([length, body, Buffer.alloc(2)]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([
    bytes.length < 16 ? Buffer.from([0x80 + bytes.length]) : Buffer.from([0xd0, bytes.length]),
    bytes,
  ]);
}

function list(values: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([0x90 + values.length]), ...values]);
}

function map(entries: Readonly<Record<string, Buffer>>): Buffer {
  const pairs = Object.entries(entries);
  return Buffer.concat([
    Buffer.from([0xa0 + pairs.length]),
    ...pairs.flatMap(([name, value]) => [text(name), value]),
  ]);
}
