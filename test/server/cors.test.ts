import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SILENT_LOG } from '../../src/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { LOCAL, servicesToServe } from './world.ts';

const LISTED = ['https://app.example', 'http://localhost:5173'];
/** Like a listed one, but another; and what a sandboxed frame, a file or a redirected page has. */
const OTHERS = [
  'null',
  'https://evil.example',
  'http://app.example',
  'https://app.example:444',
  'https://app.example.evil.example',
  'https://APP.example',
  'https://app.example, https://evil.example',
];

let server: RunningServer;
let closed: RunningServer;

beforeAll(async () => {
  server = await startServer(
    { ...LOCAL, origins: LISTED, tokens: ['k'.repeat(32)] },
    servicesToServe(),
    SILENT_LOG,
  );
  closed = await startServer(LOCAL, servicesToServe(), SILENT_LOG);
});

afterAll(async () => {
  await server.stop();
  await closed.stop();
});

const TOKEN = { authorization: `Bearer ${'k'.repeat(32)}` };
const QUESTION = { method: 'POST', body: '{"query":"{ __typename }"}' };

/** Requests with the status that they get. */
const REQUESTS: readonly (readonly [string, number, string, RequestInit])[] = [
  ['a question', 200, '/graphql', { ...QUESTION, headers: { ...TOKEN, 'content-type': 'application/json' } }],
  [
    'a question without the token',
    401,
    '/graphql',
    { ...QUESTION, headers: { 'content-type': 'application/json' } },
  ],
  [
    'a question of a form',
    403,
    '/graphql',
    { ...QUESTION, headers: { ...TOKEN, 'content-type': 'text/plain' } },
  ],
  [
    'a body that is too large',
    413,
    '/graphql',
    { method: 'POST', body: 'x'.repeat(100_001), headers: TOKEN },
  ],
  ['a report', 200, '/reports/gap.xlsx', { headers: TOKEN }],
  ['a report that does not exist', 404, '/reports/none.xlsx', { headers: TOKEN }],
  ['a report without the token', 401, '/reports/gap.xlsx', {}],
  ['a report by another method', 405, '/reports/gap.xlsx', { method: 'POST', headers: TOKEN }],
  ['an address that does not exist', 404, '/nothing', { headers: TOKEN }],
  ['liveness', 200, '/livez', {}],
];

function send(url: string, init: RequestInit, origin: string): Promise<Response> {
  return fetch(url, {
    ...init,
    headers: { ...init.headers, origin, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
  });
}

function corsHeaders({ headers }: Response): readonly string[] {
  return [...headers.keys()].filter((name) => name.startsWith('access-control-'));
}

describe.each(REQUESTS)('the answer to %s', (_, status, path, init) => {
  it.each(LISTED)('may be read by a page of %s', async (origin) => {
    const response = await send(`${server.url}${path}`, init, origin);
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-expose-headers')?.split(', ')).toEqual(
      expect.arrayContaining(['x-request-id', 'retry-after', 'etag', 'content-disposition']),
    );
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('vary')).toMatch(/\borigin\b/i);
  });

  it.each(OTHERS)('may not be read by a page of %s', async (origin) => {
    const response = await send(`${server.url}${path}`, init, origin);
    expect(corsHeaders(response)).toEqual([]);
    expect(response.headers.get('vary')).toMatch(/\borigin\b/i);
  });

  it('may be read by no page of another origin where none is listed', async () => {
    for (const origin of [...LISTED, ...OTHERS])
      expect(corsHeaders(await send(`${closed.url}${path}`, init, origin))).toEqual([]);
  });
});

describe('a report', () => {
  it('is made for a page of a listed origin, and not for an image on another page', async () => {
    const about = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', ...TOKEN };
    expect((await fetch(`${server.url}/reports/gap.xlsx`, { headers: about })).status).toBe(403);
  });
});

describe('a preflight', () => {
  const preflight = (url: string, origin: string, path = '/graphql'): Promise<Response> =>
    fetch(`${url}${path}`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,graphql-require-preflight',
      },
    });

  it.each(['/graphql', '/reports/gap.xlsx'])(
    'for %s tells a listed page what it may send, for a while',
    async (path) => {
      const response = await preflight(server.url, LISTED[0]!, path);
      expect([response.status, await response.text()]).toEqual([204, '']);
      expect(response.headers.get('access-control-allow-origin')).toBe(LISTED[0]);
      expect(response.headers.get('access-control-allow-methods')).toContain('POST');
      for (const header of [
        'authorization',
        'content-type',
        'graphql-require-preflight',
        'prefer',
        'if-none-match',
      ])
        expect(response.headers.get('access-control-allow-headers')?.split(', ')).toContain(header);
      expect(response.headers.get('access-control-max-age')).toBe('600');
    },
  );

  it('tells all others nothing', async () => {
    for (const origin of OTHERS) {
      const response = await preflight(server.url, origin);
      expect([response.status, corsHeaders(response)]).toEqual([403, []]);
    }
    expect(corsHeaders(await preflight(closed.url, LISTED[0]!))).toEqual([]);
  });
});
