import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, it, vi } from 'vitest';
import { databaseFile } from '../../src/graph/sqlite/database-file.ts';
import { TINY_CATALOGUE } from '../catalogue/tiny-catalogue.ts';
import { tinyStore } from '../cli/command-line.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');
/** What the product promises of a command whose store hangs, in milliseconds. */
const COMMAND_ENDS_WITHIN = 15_000;

const QUESTION =
  '{ organization { coverage(framework: "std") { counts { status count } notices { code } } } }';

const children: ChildProcess[] = [];
const servers: Server[] = [];

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of servers) server.close();
});

function start(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
  children.push(child);
  let err = '';
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
  });
  const ended = once(child, 'close').then(([exit]) => ({ exit, err }));
  return { child, ended, said: () => err };
}

/** A server on this machine that accepts connections and does nothing else. */
async function silentServer(): Promise<{ readonly uri: string; readonly isReached: Promise<unknown> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  server.on('close', () => {
    for (const socket of sockets) socket.destroy();
  });
  servers.push(server);
  const isReached = once(server, 'connection');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { uri: `bolt://127.0.0.1:${port}`, isReached };
}

/** A server of the product on a store of its own, and the address at which it listens. */
async function serve(environment: Readonly<Record<string, string>> = {}) {
  const data = await tinyStore();
  const folder = temporaryFolder(TINY_CATALOGUE);
  const started = start(
    ['serve', '--no-seed', '--catalogue', folder, '--port', '0', '--data', data],
    environment,
  );
  const listening = (): string | undefined => /GraphQL {2}(http:\S+)\/graphql/.exec(started.said())?.[1];
  return { ...started, data, url: (await vi.waitUntil(listening, { timeout: 60_000 }))! };
}

// They wait for most of their time: all wait at the same time.
describe.concurrent('a store that hangs', { timeout: 60_000 }, () => {
  it('ends a command in time, with exit code 3 and what is wrong', async ({ expect }) => {
    const { uri } = await silentServer();
    const begun = performance.now();
    const { exit, err } = await start(['frameworks', '--neo4j', uri]).ended;
    expect(performance.now() - begun).toBeLessThan(COMMAND_ENDS_WITHIN);
    expect([exit, err]).toEqual([3, expect.stringMatching(/STORE_UNAVAILABLE.* does not answer/)]);
  });

  it('does not keep a server from stopping that has not opened it yet', async ({ expect }) => {
    const { uri, isReached } = await silentServer();
    const { child, ended } = start(['serve', '--neo4j', uri]);
    await isReached;
    child.kill('SIGTERM');
    expect((await ended).exit).toBe(0);
  });
});

describe.concurrent('a server', { timeout: 120_000 }, () => {
  it('is not ready while its store is gone, answers on, and is ready when the store is back', async ({
    expect,
  }) => {
    const { url, data, child, ended } = await serve({ AIMS_STOP_GRACE: '0' });
    const readiness = async () => {
      const answer = await fetch(`${url}/readyz`);
      return [answer.status, ((await answer.json()) as { code?: string }).code ?? null];
    };
    const asked = async () => {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUESTION }),
      });
      return (await answer.json()).data.organization.coverage;
    };
    const file = databaseFile(data);
    expect(await readiness()).toEqual([200, null]);
    const before = await asked();
    renameSync(file, `${file}.away`);
    await expect.poll(readiness, { timeout: 30_000 }).toEqual([503, 'NOT_READY']);
    const { counts, notices } = await asked();
    expect(counts).toEqual(before.counts);
    expect(notices).toContainEqual({ code: 'STALE' });
    renameSync(`${file}.away`, file);
    await expect.poll(readiness, { timeout: 30_000 }).toEqual([200, null]);
    child.kill('SIGTERM');
    expect((await ended).exit).toBe(0);
  });

  it.for(['SIGTERM', 'SIGHUP'] as const)(
    'is not ready first at %s, and ends cleanly',
    async (signal, { expect }) => {
      const { url, child, ended } = await serve({ AIMS_STOP_GRACE: '3' });
      child.kill(signal);
      const readiness = async () => (await fetch(`${url}/readyz`)).status;
      await expect.poll(readiness).toBe(503);
      expect((await fetch(`${url}/livez`)).status).toBe(200);
      expect((await ended).exit).toBe(0);
    },
  );
});
