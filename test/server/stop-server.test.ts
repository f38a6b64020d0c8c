import { Agent, request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Application } from '../../src/application/application.ts';
import { serverServices } from '../../src/application/server-services.ts';
import { SILENT_LOG } from '../../src/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { type Stopping, WITHOUT_GRACE } from '../../src/server/stop-server.ts';
import { fill } from '../operations/writing-world.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { LOCAL, servicesToServe } from './world.ts';

/** Long enough for a client on a busy machine to do something meanwhile. */
const PATIENT: Stopping = { ...WITHOUT_GRACE, grace: 1_000, lateRequests: 500 };
const NAME = JSON.stringify({ query: '{ organization { slug } }' });

const agents: Agent[] = [];

afterEach(() => {
  for (const agent of agents.splice(0)) agent.destroy();
});

/** A client that keeps its one connection. */
function client(): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agents.push(agent);
  return agent;
}

interface Answered {
  readonly status: number;
  readonly connection: string | undefined;
  readonly body: string;
}

/** Asks; rejects as the connection does. */
function ask(url: string, path: string, agent: Agent, question: string | null = null): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}${path}`,
      question === null
        ? { agent }
        : {
            agent,
            method: 'POST',
            headers: { 'content-type': 'application/json', 'content-length': question.length },
          },
      async (response) => {
        let body = '';
        for await (const chunk of response) body += chunk;
        resolve({ status: response.statusCode!, connection: response.headers.connection, body });
      },
    );
    sent.once('error', reject);
    sent.end(question ?? undefined);
  });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : error;
}

/** A server whose questions wait until they are let go. */
async function heldServer() {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrived = (): void => {};
  const isAtWork = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const projection = async () => {
    arrived();
    await held;
    return null;
  };
  const server = await startServer(LOCAL, servicesToServe({ projection }), SILENT_LOG);
  return { server, release, isAtWork };
}

describe('a server that stops', () => {
  it('is not ready first, and answers on', async () => {
    const server = await startServer(LOCAL, servicesToServe(), SILENT_LOG);
    const agent = client();
    expect(await ask(server.url, '/readyz', agent)).toMatchObject({ status: 200, connection: 'keep-alive' });
    const stopped = server.stop(PATIENT);
    const ready = await ask(server.url, '/readyz', agent);
    expect([ready.status, JSON.parse(ready.body)]).toMatchObject([
      503,
      {
        code: 'NOT_READY',
        message: 'The server is stopping.',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
    expect(await ask(server.url, '/livez', agent)).toMatchObject({ status: 200 });
    expect(await ask(server.url, '/graphql', agent, NAME)).toMatchObject({ status: 200 });
    await stopped;
    expect(await ask(server.url, '/livez', client()).catch(codeOf)).toBe('ECONNREFUSED');
  });

  it('loses no request of clients that keep their connections and go on asking', async () => {
    const server = await startServer(LOCAL, servicesToServe(), SILENT_LOG);
    let answered = 0;
    let stopped: Promise<void> | null = null;
    const asking = Array.from({ length: 20 }, async () => {
      const agent = client();
      for (;;) {
        const outcome = await ask(server.url, '/graphql', agent, NAME).catch(codeOf);
        // Nobody listens any more: the request was never admitted.
        if (outcome === 'ECONNREFUSED') return;
        expect(outcome).toMatchObject({ status: 200 });
        answered++;
        if (answered === 100) stopped = server.stop(PATIENT);
      }
    });
    await Promise.all(asking);
    await stopped;
    expect(answered).toBeGreaterThan(100);
  });

  it('answers what is at work, and what is on its way on a connection that is open', async () => {
    const { server, release, isAtWork } = await heldServer();
    const [idle, busy] = [client(), client()];
    await ask(server.url, '/livez', idle);
    const atWork = ask(server.url, '/graphql', busy, NAME);
    await isAtWork;
    const stopped = server.stop({ ...WITHOUT_GRACE, lateRequests: 3_000 });
    // It listens no more, so that this can only be the connection that is open.
    await expect.poll(() => ask(server.url, '/livez', client()).catch(codeOf)).toBe('ECONNREFUSED');
    expect(await ask(server.url, '/livez', idle)).toMatchObject({ status: 200, connection: 'close' });
    release();
    expect(await atWork).toMatchObject({ status: 200, connection: 'close' });
    await stopped;
  });

  it('refuses what it has no answer to in time, so that it is asked again', async () => {
    const { server, release, isAtWork } = await heldServer();
    const atWork = ask(server.url, '/graphql', client(), NAME);
    await isAtWork;
    const stopped = server.stop({ ...WITHOUT_GRACE, atWork: 100 });
    const { status, body } = await atWork;
    expect([status, JSON.parse(body)]).toMatchObject([
      503,
      { errors: [{ extensions: { code: 'NOT_READY' } }] },
    ]);
    await stopped;
    release();
  });

  it('does not wait for connections on which nobody asks', async () => {
    const server = await startServer(LOCAL, servicesToServe(), SILENT_LOG);
    const { hostname, port } = new URL(server.url);
    const { connect } = await import('node:net');
    const silent = connect(Number(port), hostname);
    const slow = connect(Number(port), hostname);
    slow.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Le');
    const closed = [silent, slow].map((socket) => {
      socket.on('error', () => {});
      return new Promise((resolve) => socket.once('close', resolve));
    });
    await ask(server.url, '/livez', client());
    await server.stop({ ...WITHOUT_GRACE, atWork: 3_600_000 });
    await Promise.all(closed);
  });
});

describe('a server with followers that stops', () => {
  it('ends each stream of events after the grace, with the event that says so', async () => {
    const application = await Application.open({ kind: 'embedded', directory: temporaryFolder() });
    await fill(application.store);
    await application.replica.refresh();
    const server: RunningServer = await startServer(LOCAL, serverServices(application), SILENT_LOG);
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { organizationChanged { seq } }' }),
    });
    const text = response.text();
    await server.stop({ ...PATIENT, grace: 100 });
    expect(await text).toMatch(/event: complete\n(data:.*\n)?\n$/);
    await application.close();
  });
});
