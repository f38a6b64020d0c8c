import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type BudgetSettings, LEAST_BUDGET, readConfig, type Sharing } from '../../src/config.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { SILENT_LOG } from '../../src/log.ts';
import { Budgets, REPORT_COST, REQUEST_COST } from '../../src/server/budgets.ts';
import { CONNECTION_LIMITS } from '../../src/server/connection-limits.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { LOCAL, servicesToServe } from './world.ts';

const running: RunningServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serve(
  sharing: Partial<Sharing>,
  services: Parameters<typeof servicesToServe>[0] = {},
  limits: Partial<typeof CONNECTION_LIMITS> = {},
): Promise<string> {
  const config = { ...LOCAL, sharing: { ...LOCAL.sharing, ...sharing } };
  const server = await startServer(config, servicesToServe(services), SILENT_LOG, {
    limits: { ...CONNECTION_LIMITS, ...limits },
  });
  running.push(server);
  return server.url;
}

function ask(url: string, query: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
}

/** Fields of the draft, as `name: { r, t }` or `name: { q, w }`. */
function limitsIn(field: string | null): Record<string, Record<string, number>> {
  return Object.fromEntries(
    (field ?? '').split(', ').map((item) => {
      const [name = '', ...parameters] = item.split(';');
      const values = parameters.map((each) => each.split('='));
      return [
        name.replaceAll('"', ''),
        Object.fromEntries(values.map(([key, value]) => [key, Number(value)])),
      ];
    }),
  );
}

describe('a budget', () => {
  const budgets = (perAccount: number, perAddress: number): BudgetSettings => ({ perAccount, perAddress });

  it('pays the dearest question at least', () => {
    expect(LEAST_BUDGET).toBeGreaterThanOrEqual(LIMITS.cost);
  });

  it('is told in the fields of every answer', async () => {
    const url = await serve({ budgets: budgets(60_000, 30_000) });
    const response = await ask(url, '{ organization { name } }');
    expect(response.status).toBe(200);
    const cost = (await response.json()).extensions.cost.requested + REQUEST_COST;
    expect(limitsIn(response.headers.get('ratelimit-policy'))).toEqual({
      account: { q: 60_000, w: 60 },
      address: { q: 30_000, w: 60 },
    });
    const { account, address } = limitsIn(response.headers.get('ratelimit'));
    // Meanwhile it fills again.
    for (const [budget, whole] of [
      [account, 60_000],
      [address, 30_000],
    ] as const) {
      expect(budget!.r).toBeGreaterThanOrEqual(whole - cost);
      expect(budget!.r).toBeLessThanOrEqual(whole);
    }
    expect(response.headers.get('retry-after')).toBeNull();
  });

  it('refuses a question that it cannot pay with 429, whatever the client accepts', async () => {
    const page = 'provisions(first: 100) { nodes { explanation(first: 10) { nodes { extent } } } }';
    const dear = `{ organization { coverage(framework: "law") { ${page} } } }`;
    const url = await serve({ budgets: budgets(1_000_000, LEAST_BUDGET) });
    const answers = [];
    for (let n = 0; n < 3; n++) answers.push(await ask(url, dear));
    const refused = answers.find(({ status }) => status !== 200)!;
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    const { account, address } = limitsIn(refused.headers.get('ratelimit'));
    expect(address!.t).toBe(seconds);
    expect(account!.r).toBeGreaterThan(LEAST_BUDGET);
    const { errors, data } = await refused.json();
    expect([errors[0].extensions.code, data]).toEqual(['TOO_MANY_REQUESTS', undefined]);
    expect(errors[0].message).toContain(`${seconds} second`);
  });

  it('refuses every request once it is spent, reports too, but never health', async () => {
    const url = await serve({ budgets: budgets(LEAST_BUDGET, 1_000_000) });
    const reports = Array.from({ length: 11 }, () => fetch(`${url}/reports/gap.xlsx?organization=none`));
    const statuses = (await Promise.all(reports)).map(({ status }) => status);
    const paid = statuses.filter((status) => status === 404);
    expect(paid.length).toBeGreaterThanOrEqual(Math.floor(LEAST_BUDGET / (REPORT_COST + REQUEST_COST)));
    expect(statuses.filter((status) => status === 429)).toHaveLength(statuses.length - paid.length);
    const last = await fetch(`${url}/reports/gap.xlsx?organization=none`);
    expect([last.status, (await last.json()).code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    for (const path of ['/livez', '/readyz']) expect((await fetch(`${url}${path}`)).status).toBe(200);
  });

  it('is kept for a bounded number of accounts and addresses', () => {
    const many = new Budgets(budgets(LEAST_BUDGET, LEAST_BUDGET), () => 0, 100);
    const response = { setHeader: () => response } as unknown as Parameters<Budgets['of']>[1];
    for (let n = 0; n < 1_000; n++) many.of({ account: `${n}`, address: `${n}` }, response).pay(1);
    expect(many.kept).toBe(200);
  });
});

describe('a server with too much to do', () => {
  /** An organization that is opened only when it is let. */
  function heldProjections() {
    let release = (): void => {};
    let waiting = 0;
    let isThere = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const projection = async (): Promise<null> => {
      waiting++;
      isThere();
      await held;
      return null;
    };
    const until = (count: number): Promise<void> =>
      new Promise((resolve) => {
        isThere = () => {
          if (waiting >= count) resolve();
        };
        isThere();
      });
    return { projection, release, until };
  }

  it('refuses a question with 503 where too many are at work and wait', async () => {
    const { projection, release, until } = heldProjections();
    const url = await serve({ requestsAtWork: 2, requestsWaiting: 2 }, { projection });
    // One client has half of the places: one question at work, and one that waits.
    const asked = Array.from({ length: 2 }, () => ask(url, '{ organization { slug } }'));
    await until(1);
    const refused = await Promise.race([...asked, ask(url, '{ __typename }')]);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    for (const path of ['/livez', '/readyz']) expect((await fetch(`${url}${path}`)).status).toBe(200);
    release();
    expect((await Promise.all(asked)).every(({ status }) => status === 200 || status === 503)).toBe(true);
    expect((await ask(url, '{ __typename }')).status).toBe(200);
  });

  it('gives the place of a client that leaves to the next', async () => {
    const { projection, release, until } = heldProjections();
    const url = await serve({ requestsAtWork: 1, requestsWaiting: 4 }, { projection });
    const leaving = new AbortController();
    const left = fetch(`${url}/graphql`, {
      method: 'POST',
      signal: leaving.signal,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ organization { slug } }' }),
    });
    await until(1);
    const next = ask(url, '{ __typename }');
    leaving.abort();
    await expect(left).rejects.toThrow();
    release();
    expect((await next).status).toBe(200);
  });

  it('answers health and tells so on connections beyond the share of an address', async () => {
    const limits = { refused: 1, refusedPerAddress: 1, refusedFor: 200 };
    const url = await serve({ connectionsPerAddress: 1 }, {}, limits);
    const { hostname, port } = new URL(url);
    const open = () => connect(Number(port), hostname);
    const answerTo = async (socket: ReturnType<typeof connect>): Promise<string> => {
      let answer = '';
      for await (const chunk of socket) answer += chunk;
      return answer;
    };
    const asking = (path: string): Promise<string> => {
      const socket = open();
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      return answerTo(socket);
    };
    const held = open();
    await once(held, 'connect');
    const refused = await asking('/graphql');
    for (const said of ['HTTP/1.1 503 ', 'retry-after: 1', 'OVERLOADED', 'onnection: close'])
      expect(refused).toContain(said);
    for (const path of ['/livez', '/readyz']) expect(await asking(path)).toContain('HTTP/1.1 200 ');
    // Whoever says nothing on such a connection loses it and learns why: a request may be on its way, and none is left
    // without an answer. There is no room for one more meanwhile.
    const silent = open();
    await once(silent, 'connect');
    expect(await answerTo(open()).catch(() => '')).toBe('');
    expect(await answerTo(silent)).toMatch(/^HTTP\/1\.1 503 .*retry-after: 1\r\n.*"code":"OVERLOADED"/s);
    await expect.poll(() => asking('/livez').catch(() => '')).toContain('HTTP/1.1 200 ');
    held.destroy();
  });
});

describe('settings of sharing', () => {
  const sharing = (environment: Record<string, string>) => readConfig({}, environment);

  it('are there unless somebody says otherwise', () => {
    expect(sharing({})).toMatchObject({
      ok: true,
      value: {
        sharing: {
          ...{ budgets: { perAccount: 1_200_000, perAddress: 600_000 }, proxies: [] },
          ...{ connections: 1_000, connectionsPerAddress: 256, requestsAtWork: 32, requestsWaiting: 512 },
        },
      },
    });
  });

  it('let budgets be turned off on loopback without a token alone', () => {
    expect(sharing({ AIMS_BUDGETS: 'off' })).toMatchObject({
      ok: true,
      value: { sharing: { budgets: null } },
    });
    const refused = { ok: false, problems: [{ at: { option: 'AIMS_BUDGETS' }, code: 'INVALID_SETTING' }] };
    expect(sharing({ AIMS_BUDGETS: 'off', AIMS_TOKEN: '3f9c1a7be2d4806fb5e1907c6a8d24f0' })).toMatchObject(
      refused,
    );
    expect(
      sharing({ AIMS_BUDGETS: 'off', AIMS_HOST: '0.0.0.0', AIMS_TOKEN: '3f9c1a7be2d4806fb5e1907c6a8d24f0' }),
    ).toMatchObject(refused);
    expect(sharing({ AIMS_BUDGETS: 'maybe' })).toMatchObject(refused);
  });

  it.each([
    ['AIMS_ACCOUNT_BUDGET', `${LEAST_BUDGET - 1}`],
    ['AIMS_ADDRESS_BUDGET', '1e9'],
    ['AIMS_PROXIES', '10.0.0.0/33'],
    ['AIMS_PROXIES', 'proxy.example'],
    ['AIMS_CONNECTIONS', '0'],
    ['AIMS_CONNECTIONS_PER_ADDRESS', '-1'],
    ['AIMS_REQUESTS_AT_WORK', 'many'],
    ['AIMS_REQUESTS_WAITING', '1.5'],
    ['AIMS_MEMORY', '0'],
  ])('refuse %s=%s', (name, value) => {
    expect(sharing({ [name]: value })).toMatchObject({ ok: false, problems: [{ at: { option: name } }] });
  });

  it('take proxies as addresses and networks', () => {
    expect(sharing({ AIMS_PROXIES: '10.0.0.0/8, 2001:db8::1' })).toMatchObject({
      ok: true,
      value: { sharing: { proxies: ['10.0.0.0/8', '2001:db8::1'] } },
    });
  });
});
