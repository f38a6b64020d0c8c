import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Config } from '../../src/config.ts';
import { type Log, SILENT_LOG } from '../../src/log.ts';
import { CONNECTION_LIMITS } from '../../src/server/connection-limits.ts';
import type { ServerServices } from '../../src/server/server-services.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { LOCAL, servicesToServe } from './world.ts';

const TOKEN = 'k'.repeat(32);
const running: RunningServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serve(config: Partial<Config> = {}, services: Parameters<typeof servicesToServe>[0] = {}) {
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
    expect(await response.json()).toMatchObject({
      data: { viewer: { role: 'ADMINISTRATOR', account: 'local' } },
    });
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
    const { url } = await serve({ tokens: [TOKEN] });
    const refused = await question(url);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await question(url, { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    expect((await fetch(`${url}/reports/gap.xlsx`)).status).toBe(401);
    expect((await fetch(`${url}/nothing`)).status).toBe(401);
  });

  it('tells whether it lives and whether it is ready, to everybody', async () => {
    const { url } = await serve({ tokens: [TOKEN] }, { readiness: () => 'The catalogue is empty.' });
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([
      503,
      {
        code: 'NOT_READY',
        message: 'The catalogue is empty.',
        requestId: ready.headers.get('x-request-id'),
      },
    ]);
  });

  it('answers what is not there in JSON', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/`);
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
  });

  it('answers a preflight without a token, for listed origins alone', async () => {
    const { url } = await serve({ tokens: [TOKEN], origins: ['https://app.example'] });
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

describe('a connection', () => {
  it('is kept for longer than proxies keep it', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/livez`);
    expect(response.headers.get('keep-alive')).toBe('timeout=75');
  });
});

describe('what throws before a question is read', () => {
  it('is logged with the id of the request, which alone is shown', async () => {
    const logged: unknown[] = [];
    const log = { ...SILENT_LOG, error: (...entry: unknown[]) => logged.push(entry) } as unknown as Log;
    const services: ServerServices = {
      ...servicesToServe(),
      openDesk: () => {
        throw new Error('secret detail');
      },
    };
    const server = await startServer(LOCAL, services, log);
    running.push(server);
    for (const ask of [question, (url: string) => fetch(`${url}/reports/gap.xlsx`)]) {
      const response = await ask(server.url);
      const text = await response.text();
      const requestId = response.headers.get('x-request-id');
      expect([response.status, text.includes(requestId ?? '-')]).toEqual([500, true]);
      expect(text).not.toContain('secret');
      expect(logged.splice(0)).toMatchObject([
        [{ requestId, err: { message: 'secret detail' } }, expect.anything()],
      ]);
    }
  });
});

describe('what is sent to break out', () => {
  it('is refused where its headers are too large', async () => {
    const { url } = await serve();
    const asked = request(`${url}/livez`, { headers: { 'x-large': 'x'.repeat(20_000) } }).end();
    const [response] = await once(asked, 'response');
    response.resume();
    expect(response.statusCode).toBe(431);
  });

  it.each([
    '/reports/../../etc/passwd',
    '/reports/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/reports/..%2f..%2fetc%2fpasswd.xlsx',
    '/reports/gap.xlsx%00.txt',
    '/reports/gap.xlsx/..',
  ])('names no report: %s', async (path) => {
    const { url } = await serve();
    const { hostname, port } = new URL(url);
    const asked = request({ hostname, port, path }).end();
    const [response] = await once(asked, 'response');
    let answer = '';
    for await (const chunk of response) answer += chunk;
    expect([response.statusCode, JSON.parse(answer).code]).toEqual([404, 'NOT_FOUND']);
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
    await expect
      .poll(() =>
        fetch(`${server.url}/livez`).then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused');
    release();
    expect((await asked).status).toBe(200);
    await stopped;
    running.length = 0;
  });
});

describe('a connection that is held for nothing', () => {
  const LIMITS = {
    ...CONNECTION_LIMITS,
    headersTimeout: 100,
    requestTimeout: 200,
    keepAliveTimeout: 75_000,
    connectionsCheckingInterval: 20,
    stillFor: 300,
    ...{ refused: 1, refusedPerAddress: 1, refusedFor: 200 },
  };

  async function serveBriefly(services: Parameters<typeof servicesToServe>[0] = {}) {
    const server = await startServer(LOCAL, servicesToServe(services), SILENT_LOG, { limits: LIMITS });
    running.push(server);
    const { hostname, port } = new URL(server.url);
    return () => connect(Number(port), hostname);
  }

  /** What comes back until the server closes. */
  async function answerTo(socket: ReturnType<typeof connect>): Promise<string> {
    let answer = '';
    try {
      for await (const chunk of socket) answer += chunk;
    } catch {
      // Closed hard: as good as closed.
    }
    return answer;
  }

  it('is closed when its headers do not end', async () => {
    const socket = (await serveBriefly())();
    socket.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
    expect(await answerTo(socket)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is closed when its body does not end', async () => {
    const socket = (await serveBriefly())();
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    );
    expect(await answerTo(socket)).toMatch(/^HTTP\/1\.1 408 .*"code":"REQUEST_TIMEOUT".*"requestId":"/s);
  });

  it('is closed when the rest of a body that was refused does not come', async () => {
    const socket = (await serveBriefly())();
    socket.write('POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n\r\n{');
    const answer = await answerTo(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });

  it('is closed when nothing is ever said', async () => {
    const socket = (await serveBriefly())();
    expect(await answerTo(socket)).not.toMatch(/200 OK/);
  });

  it('is answered with a refusal when the answer takes longer than it may lie still', async () => {
    const socket = (await serveBriefly({ projection: () => new Promise(() => {}) }))();
    const body = JSON.stringify({ query: '{ organization { slug } }' });
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    const answer = await answerTo(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 503 .*retry-after: 1\r\n.*"code":"OVERLOADED"/is);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

describe('a browser that opens the address of GraphQL', () => {
  const page = { headers: { accept: 'text/html,application/xhtml+xml' } };

  it('is told how to ask, where there is no page', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/graphql`, page);
    expect([response.status, await response.json()]).toEqual([
      406,
      {
        errors: [
          {
            message: expect.stringContaining('--graphiql'),
            extensions: { code: 'NOT_ACCEPTABLE', requestId: response.headers.get('x-request-id') },
          },
        ],
      },
    ]);
  });

  it('gets the page compressed, and 304 when it has it already', async () => {
    const { url } = await serve({ graphiql: true });
    const ask = (headers: Record<string, string>) =>
      fetch(`${url}/graphql`, { headers: { ...page.headers, ...headers } });
    const plain = await ask({ 'accept-encoding': 'identity' });
    const small = await ask({ 'accept-encoding': 'br' });
    expect(await small.text()).toBe(await plain.text());
    const sizes = [small, plain].map(({ headers }) => Number(headers.get('content-length')));
    expect(sizes[0]! * 3).toBeLessThan(sizes[1]!);
    expect(small.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    const etag = small.headers.get('etag')!;
    const again = await ask({ 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await ask({ 'accept-encoding': 'br', 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('gets the page with the flag, which needs no token, while every question does', async () => {
    const { url } = await serve({ graphiql: true, tokens: [TOKEN] });
    const response = await fetch(`${url}/graphql`, page);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const elsewhere = (await response.text()).match(/(?:src|href)="https?:[^"]*"/g);
    expect(elsewhere).toBeNull();
    expect((await fetch(`${url}/graphql?query=%7B__typename%7D`, page)).status).toBe(401);
    expect((await question(url)).status).toBe(401);
  });
});

describe('a page of another site', () => {
  it('cannot make a browser ask for reports, which a link still opens', async () => {
    const { url } = await serve();
    const asked = (mode: string) => {
      const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode };
      const sent = request(`${url}/reports/gap.xlsx`, { headers }).end();
      return once(sent, 'response').then(([response]) => {
        response.resume();
        return response.statusCode;
      });
    };
    expect(await asked('no-cors')).toBe(403);
    expect(await asked('navigate')).toBe(200);
  });
});
