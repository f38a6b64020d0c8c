import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEADLINES, type Deadlines } from '../../src/graph/neo4j/deadlines.ts';
import { openNeo4jStore } from '../../src/graph/neo4j/neo4j-store.ts';
import { command } from '../cli/command-line.ts';
import { answering, BOLT_4_4, type FakeServer, fakeServer, oldServer } from '../neo4j/fake-server.ts';
import { startFaultyProxy } from '../neo4j/faulty-proxy.ts';
import { launchNeo4j, type RunningServer } from '../neo4j/launch.ts';
import { SHARED_SERVERS } from '../neo4j/shared-servers.ts';
import { chain, framework } from './sample-changes.ts';

const uri = SHARED_SERVERS.lts;
const PASSWORD = 'correct-horse';

/** Long enough for a server that has just started on a busy machine. */
const PATIENT: Deadlines = { ...DEADLINES, answer: 60_000, retry: 60_000 };

/** Commands that need a store: each must end with exit code 3 and one sentence. */
const COMMANDS = [['frameworks'], ['ledger', 'verify'], ['serve', '--port', '0']] as const;

/** What is said of a store on a command line, the same by every command, and by who opens it. */
async function refusalOf(
  address: string,
  { user, password, database }: { user?: string; password?: string; database?: string } = {},
): Promise<string> {
  const environment = {
    ...(user === undefined ? {} : { NEO4J_USER: user }),
    ...(password === undefined ? {} : { NEO4J_PASSWORD: password }),
    ...(database === undefined ? {} : { NEO4J_DATABASE: database }),
  };
  const open = openNeo4jStore({
    uri: address,
    user: user ?? null,
    password: password ?? null,
    database: database ?? null,
  });
  const error = await open.then(() => new Error('opened')).catch((thrown: Error) => thrown);
  expect(error).toMatchObject({ name: 'StoreError', code: expect.stringMatching(/^STORE_/) });
  for (const words of COMMANDS) {
    const { exit, out, err } = await command([...words, '--neo4j', address], { environment });
    expect([exit, out]).toEqual([3, '']);
    expect(err.trimEnd().split('\n').at(-1)).toBe(`${Reflect.get(error, 'code')} ${error.message}`);
    expect(err).not.toMatch(/\bat .*:\d+:\d+|node_modules|Neo4jError/);
  }
  expect(error.message).toMatch(/^[A-Z].*[.]$/);
  expect(error.message).not.toContain('\n');
  return error.message;
}

describe('a Neo4j store that cannot be reached', () => {
  const fakes: FakeServer[] = [];
  let http: Server;

  async function fake(...talk: Parameters<typeof fakeServer>): Promise<string> {
    const server = await fakeServer(...talk);
    fakes.push(server);
    return `127.0.0.1:${server.port}`;
  }

  beforeAll(async () => {
    http = createServer((_, response) => response.end());
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    http.close();
    for (const server of fakes) server.close();
  });

  it.each(['bolt', 'neo4j'])('says that nothing listens at its address: %s', async (scheme) => {
    expect(await refusalOf(`${scheme}://127.0.0.1:1`)).toBe(
      `The Neo4j server at ${scheme}://127.0.0.1:1 cannot be reached: nothing listens there. Check the address, and whether the server is running.`,
    );
  });

  it.each(['bolt', 'neo4j', 'bolt+s'])('says that the name was not found: %s', async (scheme) => {
    expect(await refusalOf(`${scheme}://nowhere.invalid:7687`)).toBe(
      `The name in the address ${scheme}://nowhere.invalid:7687 of the Neo4j server was not found. Check the address (NEO4J_URI).`,
    );
  });

  it('says that something else listens', async () => {
    const { port } = http.address() as AddressInfo;
    for (const at of [`127.0.0.1:${port}`, await fake((socket) => socket.write('SSH-2.0-Server\r\n'))])
      expect(await refusalOf(`bolt://${at}`)).toMatch(
        /^Something other than a Neo4j server answers at bolt:\S+\. Check the port/,
      );
  });

  it('says that the server is too old, by its handshake and by its version', async () => {
    const none = await fake(answering(Buffer.alloc(4)));
    expect(await refusalOf(`bolt://${none}`)).toBe(
      `The Neo4j server at bolt://${none} is too old or too new for this program. Use Neo4j 5.26 or a later version.`,
    );
    const old = await fake(oldServer('4.4.38'));
    expect(await refusalOf(`bolt://${old}`)).toBe(
      `The Neo4j server at bolt://${old} has version 4.4.38, which is too old. Use Neo4j 5.26 or a later version.`,
    );
  });

  it.each([
    ['an unknown message', Buffer.from([0, 3, 0xb1, 0x99, 0xa0, 0, 0])],
    ['a text that is longer than its message', Buffer.from([0, 3, 0xb1, 0x70, 0xc9, 0, 0])],
  ])('says that what it sent is not in the Bolt protocol: %s', async (_, rest) => {
    const damaged = await fake(answering(BOLT_4_4, rest));
    expect(await refusalOf(`bolt://${damaged}`)).toMatch(
      /sent data that is not in the Bolt protocol, so the connection was closed\./,
    );
  });

  it('says that it closed the connection', async () => {
    const closing = await fake((socket) => socket.destroy());
    const resetting = await fake((socket) => socket.once('data', () => socket.resetAndDestroy()));
    for (const at of [closing, resetting])
      expect(await refusalOf(`bolt://${at}`)).toMatch(
        /closed the connection\. Check whether it is running, and whether it wants encryption/,
      );
  });

  it.skipIf(uri === null)(
    'gives no other error than its own, whichever byte of the server is damaged',
    { timeout: 240_000 },
    async () => {
      const deadlines = { greeting: 8_000, answer: 8_000, constraint: 8_000, retry: 100, close: 100 };
      const direct = { uri: uri!, user: null, password: null, database: null };
      await (await openNeo4jStore(direct, PATIENT)).close();
      const seen = new Set<string>();
      /** What becomes of a store of which every connection has one damaged byte. */
      const openDamaged = async (at: number): Promise<void> => {
        const proxy = await startFaultyProxy(uri!);
        proxy.set({ fault: 'damage', at });
        const outcome = await openNeo4jStore({ ...direct, uri: proxy.uri }, deadlines).then(
          async (store) => {
            await store.close();
            return 'opened';
          },
          (error: Error) => error.name,
        );
        seen.add(outcome);
        await proxy.close();
      };
      // Some make the driver wait until it gives up: all wait at the same time.
      await Promise.all(Array.from({ length: 45 }, (_, n) => openDamaged(n * 9)));
      expect([...seen].toSorted()).toEqual(['StoreError', 'opened']);
    },
  );

  it('says that its address has a parameter that nobody understands', async () => {
    expect(await refusalOf('neo4j://127.0.0.1:1?policy')).toMatch(
      /^The address of the Neo4j server cannot be used: .*policy/,
    );
  });

  it.skipIf(uri === null).each(['bolt+s', 'bolt+ssc', 'neo4j+s'])(
    'says that the server does not encrypt: %s',
    async (scheme) => {
      expect(await refusalOf(uri!.replace('bolt', scheme))).toMatch(
        /does not encrypt, or uses a kind of encryption that this program does not support\. The address of a server without encryption begins with bolt:\/\//,
      );
    },
  );

  it.skipIf(uri === null)('names a database that the server does not have', async () => {
    expect(await refusalOf(uri!, { database: 'nowhere' })).toBe(
      'The Neo4j server has no database "nowhere". Check NEO4J_DATABASE.',
    );
  });

  it.skipIf(uri === null)('refuses a database that is none for records', async () => {
    expect(await refusalOf(uri!, { database: 'system' })).toBe(
      'The Neo4j database "system" is for users and databases only. Set NEO4J_DATABASE to another one, or leave it out.',
    );
  });
});

describe.skipIf(uri === null)('a Neo4j server that refuses', { timeout: 240_000 }, () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await launchNeo4j('lts', PASSWORD);
  }, 240_000);

  afterAll(async () => {
    await server.remove();
  });

  it('says that it can only be read, and is read', async () => {
    const address = { uri: server.uri, user: 'neo4j', password: PASSWORD, database: null };
    const changes = chain('catalogue', [{ facts: [framework('f')] }, { facts: [framework('g')] }]);
    const store = await openNeo4jStore(address, PATIENT);
    await store.append(changes[0]!);
    await store.close();
    await server.stop();
    await server.restart(['server.databases.default_to_read_only=true']);
    // A change is tried again for as long as it may be.
    const again = await openNeo4jStore(address, { ...PATIENT, retry: 500 });
    expect(await again.heads()).toMatchObject([{ ledger: 'catalogue', seq: 1 }]);
    await expect(again.append(changes[1]!)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message:
        'The default database of the Neo4j server can only be read. Allow writing in the settings of the server, or set NEO4J_DATABASE to another one.',
    });
    await again.close();
  });

  it('says that it asks for a password, that it is wrong, and that it was wrong too often', async () => {
    expect(await refusalOf(server.uri)).toBe(
      'The Neo4j server asks for a user and a password. Set NEO4J_USER and NEO4J_PASSWORD.',
    );
    const wrong = { user: 'neo4j', password: 'wrong' };
    const address = { uri: server.uri, ...wrong, database: null };
    const said: string[] = [];
    for (const _ of [1, 2, 3, 4])
      said.push(
        await openNeo4jStore(address).then(
          () => 'opened',
          (error: Error) => error.message,
        ),
      );
    expect(said[0]).toBe(
      'The Neo4j server refused the user or password. Check NEO4J_USER and NEO4J_PASSWORD.',
    );
    expect(said.at(-1)).toMatch(/^The Neo4j server refuses the user for some seconds/);
    expect(await refusalOf(server.uri, wrong)).not.toContain('wrong,');
  });
});
