import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { inField, refused } from '../../../src/problems/problem.ts';
import { StoreError } from '../../../src/problems/store-error.ts';
import { REQUEST_OUTCOMES } from '../../../src/server/monitoring/outcome.ts';
import { ROUTES } from '../../../src/server/monitoring/route.ts';
import { SECURITY_EVENTS } from '../../../src/server/monitoring/security-log.ts';
import { type RunningServer, startServer } from '../../../src/server/start-server.ts';
import { projectionOf } from '../../coverage/projection-of.ts';
import { worldOf } from '../../coverage/world-builder.ts';
import { LOCAL, servicesToServe } from '../world.ts';
import { readableLog } from './logged-lines.ts';

const TOKEN = 'k'.repeat(32);
const METRICS_TOKEN = 'm'.repeat(32);
const JSON_TYPE = { 'content-type': 'application/json' };
const BEARER = { authorization: `Bearer ${TOKEN}` };
const OWN = { 'sec-fetch-site': 'same-origin' };
const running: RunningServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serve(config: Partial<Config> = {}, services: Parameters<typeof servicesToServe>[0] = {}) {
  const [requests, security] = [readableLog(), readableLog('security')];
  const logs = { security: security.log, dropped: () => 0 };
  const server = await startServer(
    { ...LOCAL, tokens: [TOKEN], metricsTokens: [METRICS_TOKEN], ...config },
    servicesToServe(services),
    requests.log,
    { logs },
  );
  running.push(server);
  return { server, url: server.url, requests, security };
}

type Served = Awaited<ReturnType<typeof serve>>;

/** Sends a request, and resolves when the server has told what it tells: behind the answer. */
async function send(
  { url, requests }: Pick<Served, 'url' | 'requests'>,
  path: string,
  init: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  } = {},
): Promise<{ readonly status: number; readonly id: string; readonly cookie: string; readonly text: string }> {
  const before = requests.lines().length;
  const answer = await new Promise<Awaited<ReturnType<typeof send>>>((resolve, reject) => {
    const { method = 'GET', headers = {}, body = '' } = init;
    const sent = request(`${url}${path}`, { method, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      const cookie = `${response.headers['set-cookie'] ?? ''}`.split(';')[0] ?? '';
      resolve({ status: response.statusCode ?? 0, id: `${response.headers['x-request-id']}`, cookie, text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
  await expect.poll(() => requests.lines().length).toBeGreaterThan(before);
  return answer;
}

function ask(
  served: Served,
  query: string,
  headers: Readonly<Record<string, string>> = BEARER,
  variables = {},
) {
  const body = JSON.stringify({ query, variables });
  return send(served, '/graphql', { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });
}

function signIn(served: Served, token: string) {
  const init = { method: 'POST', headers: { ...JSON_TYPE, ...OWN }, body: JSON.stringify({ token }) };
  return send(served, '/session', init);
}

const NEVER =
  '{ organization { coverage(framework: "law", atLeast: { catalogue: { seq: 0, hash: "" } }) { asOf } } }';

const MUTATION = `mutation ($evidence: ID!, $key: String) {
  withdrawEvidence(input: { evidence: $evidence, idempotencyKey: $key }) { __typename }
}`;

describe('the log of requests', () => {
  it('has one line for each, with id, account, cost, waiting, duration and outcome', async () => {
    const served = await serve({
      sharing: { ...LOCAL.sharing, budgets: { perAccount: 1e6, perAddress: 1e6 } },
    });
    const { id } = await ask(served, '{ viewer { account } }');
    expect(served.requests.lines()).toEqual([
      {
        ...{ level: 30, log: 'request', requestId: id, address: '127.0.0.1', account: 'token' },
        ...{ route: 'GRAPHQL', operation: 'query', status: 200, outcome: 'OK', cost: 11 },
        ...{ document: null, documentName: null },
        ...{ waited: expect.any(Number), milliseconds: expect.any(Number) },
      },
    ]);
  });

  it.each<[string, string, Parameters<typeof send>[2], object]>([
    [
      'an unknown address',
      '/nothing',
      { headers: BEARER },
      { route: 'OTHER', outcome: 'NOT_FOUND', status: 404 },
    ],
    ['no token', '/graphql', {}, { route: 'GRAPHQL', account: null, outcome: 'UNAUTHENTICATED', cost: 10 }],
    ['a report', '/reports/gap.xlsx', { headers: BEARER }, { route: 'REPORTS', outcome: 'OK', cost: 2_010 }],
    ['no such report', '/reports/x.xlsx', { headers: BEARER }, { route: 'REPORTS', outcome: 'NOT_FOUND' }],
    [
      'a page',
      '/graphql',
      { headers: { accept: 'text/html' } },
      { route: 'PAGE', outcome: 'NOT_ACCEPTABLE' },
    ],
    ['a session', '/session', {}, { route: 'SESSION', outcome: 'METHOD_NOT_ALLOWED', status: 405 }],
    ['health', '/livez', {}, { route: 'HEALTH', outcome: 'OK', level: 20, waited: null, cost: 0 }],
    [
      'metrics',
      '/metrics',
      { headers: { authorization: `Bearer ${METRICS_TOKEN}` } },
      { route: 'METRICS', outcome: 'OK', level: 20 },
    ],
    [
      'what nobody expects',
      '/graphql',
      { method: 'POST', headers: { expect: 'much' } },
      { outcome: 'EXPECTATION_FAILED', status: 417, address: '127.0.0.1' },
    ],
  ])('has a line for a request to %s', async (_, path, init, line) => {
    const served = await serve();
    await send(served, path, init);
    expect(served.requests.lines()).toMatchObject([line]);
  });

  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED', null],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED', 'query'],
    ['{ organization { gaps(first: 0) { totalCount } } }', 'INVALID_INPUT', 'query'],
  ])('names what was wrong with the question %s', async (query, outcome, operation) => {
    const served = await serve();
    await ask(served, query);
    expect(served.requests.lines()).toMatchObject([{ outcome, operation }]);
  });

  it('has a line for what nobody can read, with the id that the client got', async () => {
    const served = await serve();
    const { hostname, port } = new URL(served.url);
    const socket = connect(Number(port), hostname);
    socket.write('no request\r\n\r\n');
    let answer = '';
    for await (const chunk of socket) answer += chunk;
    const [, id] = /x-request-id: (\S+)/.exec(answer) ?? [];
    expect(served.requests.lines()).toMatchObject([
      { requestId: id, outcome: 'BAD_REQUEST', status: 400, address: '127.0.0.1', account: null },
    ]);
  });

  it('says that a client left before its answer', async () => {
    let asked = false;
    const never = (): Promise<never> => {
      asked = true;
      return new Promise(() => {});
    };
    const served = await serve({}, { atLeast: never });
    const sent = request(`${served.url}/graphql`, { method: 'POST', headers: { ...JSON_TYPE, ...BEARER } });
    sent.on('error', () => {});
    sent.end(JSON.stringify({ query: NEVER }));
    await expect.poll(() => asked || served.requests.lines().length > 0).toBe(true);
    sent.destroy();
    await expect.poll(() => served.requests.lines()).toMatchObject([{ outcome: 'CLIENT_LEFT' }]);
  });

  it('warns where the server could not answer', async () => {
    const served = await serve({}, { readiness: () => 'The catalogue is empty.' });
    await send(served, '/readyz');
    expect(served.requests.lines()).toMatchObject([{ level: 40, route: 'HEALTH', status: 503 }]);
  });
});

describe('the security log', () => {
  it('tells who signs in and out, and when the server starts and stops', async () => {
    const served = await serve();
    const { cookie, id } = await signIn(served, TOKEN);
    await send(served, '/session', { method: 'DELETE', headers: { ...OWN, cookie } });
    await served.server.stop();
    running.splice(0);
    expect(served.security.lines()).toMatchObject([
      { log: 'security', event: 'STARTED', url: served.url, tokens: 1, metricsTokens: 1 },
      { event: 'SIGNED_IN', requestId: id, address: '127.0.0.1', account: 'token' },
      { event: 'SIGNED_OUT', address: '127.0.0.1' },
      { event: 'STOPPED' },
    ]);
  });

  it('tells wrong tokens and refusals by address, each once and then with its count', async () => {
    const served = await serve();
    for (let n = 0; n < 12; n++) await ask(served, '{ __typename }', { authorization: `Bearer wrong${n}` });
    await send(served, '/metrics', { headers: BEARER });
    for (let n = 0; n < 3; n++) await ask(served, '{ __typename }', {});
    await signIn(served, 'wrong');
    await served.server.stop();
    running.splice(0);
    const lines = served.security
      .lines()
      .filter(({ event }) => event === 'WRONG_TOKEN' || event === 'REFUSED');
    const told = lines.map(({ event, address, code, count }) => `${event} ${address} ${code} ${count}`);
    expect(told).toEqual([
      'WRONG_TOKEN 127.0.0.1 UNAUTHENTICATED 1',
      'WRONG_TOKEN 127.0.0.1 TOO_MANY_REQUESTS 1',
      'REFUSED 127.0.0.1 UNAUTHENTICATED 1',
      'WRONG_TOKEN 127.0.0.1 UNAUTHENTICATED 9',
      'WRONG_TOKEN 127.0.0.1 TOO_MANY_REQUESTS 3',
      'REFUSED 127.0.0.1 UNAUTHENTICATED 2',
    ]);
  });

  it('tells an accepted token once an hour for each address', async () => {
    const served = await serve();
    for (let n = 0; n < 3; n++) await ask(served, '{ __typename }');
    expect(served.security.lines().slice(1)).toEqual([
      {
        level: 30,
        log: 'security',
        event: 'TOKEN_ACCEPTED',
        address: '127.0.0.1',
        count: 1,
        account: 'token',
      },
    ]);
  });

  it.each([
    ['is written', async () => ({ ok: true, value: null }), 'WRITTEN'],
    [
      'is refused',
      async () => refused(inField('id', 'UNKNOWN_EVIDENCE', 'private words')),
      'UNKNOWN_EVIDENCE',
    ],
    [
      'fails',
      async () => {
        throw new StoreError('STORE_UNAVAILABLE', 'private words');
      },
      'FAILED',
    ],
  ])(
    'tells what %s: operation, ledger and outcome, and nothing of what is in it',
    async (_, perform, outcome) => {
      const projection = projectionOf(worldOf({ frameworks: [], evidence: [{ id: 'e' }] }));
      const served = await serve({}, { projection: async () => projection, perform: perform as never });
      const [key] = projection.organization.records.evidence.keys();
      const evidence = encodeGlobalId('Evidence', key ?? '');
      await ask(served, MUTATION, BEARER, { evidence, key: 'private-key' });
      const written = served.security.lines().filter(({ event }) => event === 'WRITE');
      expect(written).toMatchObject([
        {
          operation: 'withdrawEvidence',
          ledger: 'acme',
          outcome,
          account: 'token',
          by: 'TOKEN',
          address: '127.0.0.1',
        },
      ]);
      expect(served.security.text()).not.toContain('private');
    },
  );

  it('tells every workbook that was sent, with its digest, and none that was not', async () => {
    const served = await serve();
    await send(served, '/reports/gap.xlsx', { headers: BEARER });
    await send(served, '/reports/gap.xlsx', { method: 'HEAD', headers: BEARER });
    await send(served, '/reports/gap.xlsx?framework=none', { headers: BEARER });
    const exported = served.security.lines().filter(({ event }) => event === 'EXPORT');
    expect(exported).toEqual([
      {
        ...{
          level: 30,
          log: 'security',
          event: 'EXPORT',
          requestId: expect.any(String),
          address: '127.0.0.1',
        },
        ...{ account: 'token', by: 'TOKEN', report: 'gap', organization: 'acme' },
        ...{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: expect.any(Number) },
      },
    ]);
  });
});

describe('no log', () => {
  it('has a token, a question, a variable or a header, however they were sent', async () => {
    const served = await serve({ sharing: { ...LOCAL.sharing, proxies: ['127.0.0.1'] } });
    const secret = 'SECRETWORDS';
    const headers = {
      ...BEARER,
      'x-forwarded-for': secret.repeat(50),
      'user-agent': secret,
      referer: secret,
    };
    await ask(served, `query ${secret} { ${secret}: viewer { account } }`, headers, { [secret]: secret });
    await ask(served, `{ ${secret}: organization(slug: "${secret}") { ${secret} } }`, headers);
    await ask(served, `{ ${secret}: organization(slug: "${secret}") { slug } }`, headers);
    await send(served, `/${secret}?${secret}`, { headers });
    await send(served, `/graphql?query={${secret}}`, { headers: { ...headers, [secret]: secret } });
    await send(served, `/reports/${secret}.xlsx`, { headers });
    await send(served, '/graphql', { headers: { authorization: `Bearer ${secret}` } });
    await send(served, '/graphql', { headers: { cookie: `aims-session=${secret}` } });
    await signIn(served, secret);
    const cookie = (await signIn(served, TOKEN)).cookie.split('=')[1] ?? '-';
    const text = served.requests.text() + served.security.text();
    for (const never of [secret, TOKEN, METRICS_TOKEN, cookie]) expect(text).not.toContain(never);
    const longest = Math.max(...text.split('\n').map((line) => line.length));
    expect(longest).toBeLessThan(1_000);
  });

  it('names a route, an outcome or an event that is not on its list', async () => {
    const served = await serve();
    await ask(served, '{ viewer { account } }');
    await ask(served, '{ nothing }');
    await send(served, '/reports/gap.xlsx', { headers: BEARER });
    await send(served, '/x', {});
    for (const { route, outcome } of served.requests.lines()) {
      expect(ROUTES).toContain(route);
      expect(REQUEST_OUTCOMES).toContain(outcome);
    }
    for (const { event } of served.security.lines()) expect(SECURITY_EVENTS).toContain(event);
  });
});
