import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Config } from '../../src/config.ts';
import { SILENT_LOG } from '../../src/log.ts';
import type { ServerServices } from '../../src/server/server-services.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { LOCAL, servicesToServe } from './world.ts';

const TOKEN = 'k'.repeat(32);
const running: RunningServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serve(config: Partial<Config> = {}, services: Partial<ServerServices> = {}) {
  const server = await startServer({ ...LOCAL, ...config }, servicesToServe(services), SILENT_LOG);
  running.push(server);
  return server;
}

function question(url: string, headers: Readonly<Record<string, string>> = {}) {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ viewer { role account } }' }),
  });
}

describe('the server', () => {
  it('answers whoever is on this machine', async () => {
    const { url } = await serve();
    const response = await question(url);
    expect(await response.json()).toEqual({ data: { viewer: { role: 'ADMINISTRATOR', account: 'local' } } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('refuses a name that is pointed at this machine', async () => {
    const { url } = await serve();
    const asked = request(`${url}/graphql`, { headers: { host: 'evil.example' } }).end();
    const [response] = await once(asked, 'response');
    response.resume();
    expect(response.statusCode).toBe(403);
  });

  it('wants the token from everybody when there is one', async () => {
    const { url } = await serve({ token: TOKEN });
    const refused = await question(url);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await question(url, { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    expect((await fetch(`${url}/reports/gap.xlsx`)).status).toBe(401);
    expect((await fetch(`${url}/nothing`)).status).toBe(401);
  });

  it('tells whether it lives and whether it is ready, to everybody', async () => {
    const { url } = await serve({ token: TOKEN }, { readiness: () => 'The catalogue is empty.' });
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', reason: 'The catalogue is empty.' },
    ]);
  });

  it('answers what is not there in JSON', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/`);
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
  });

  it('answers a preflight without a token, for listed origins alone', async () => {
    const { url } = await serve({ token: TOKEN, origins: ['https://app.example'] });
    const asked = (origin: string) =>
      fetch(`${url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const allowed = await asked('https://app.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.example');
  });

  it.each(['//', '*', 'http://evil.example/graphql'])('refuses the target %s', async (target) => {
    const { url } = await serve();
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    let answer = '';
    for await (const chunk of socket) answer += chunk;
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
  });
});

describe('a body over the limit', () => {
  const large = JSON.stringify({ query: `{ viewer { role } } #${'x'.repeat(200_000)}` });

  it('is refused unread when it is announced', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: large,
    }).catch(() => null);
    expect(response?.status ?? 413).toBe(413);
  });

  it('is refused at the limit when it comes in pieces', async () => {
    const { url } = await serve();
    const asked = request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
    });
    asked.on('error', () => {});
    for (let at = 0; at < large.length; at += 10_000) asked.write(large.slice(at, at + 10_000));
    const [response] = await once(asked, 'response');
    response.resume();
    expect(response.statusCode).toBe(413);
    asked.destroy();
  });
});

describe('stopping', () => {
  it('lets a running request end and refuses new ones', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let arrived = (): void => {};
    const isHeld = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const projection = async () => {
      arrived();
      await held;
      return null;
    };
    const server = await serve({}, { projection });
    const asked = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ organization { slug } }' }),
    });
    await isHeld;
    const stopped = server.stop();
    await expect(question(server.url)).rejects.toThrow();
    release();
    expect((await asked).status).toBe(200);
    await stopped;
    running.length = 0;
  });
});
