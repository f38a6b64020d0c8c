import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../../src/config.ts';
import { SILENT_LOG } from '../../../src/log.ts';
import { REQUEST_OUTCOMES } from '../../../src/server/monitoring/outcome.ts';
import { ROUTES } from '../../../src/server/monitoring/route.ts';
import { SECURITY_EVENTS } from '../../../src/server/monitoring/security-log.ts';
import { type RunningServer, startServer } from '../../../src/server/start-server.ts';
import { LOCAL, servicesToServe } from '../world.ts';

const TOKEN = 'k'.repeat(32);
const METRICS_TOKEN = 'm'.repeat(32);
const READER = { authorization: `Bearer ${METRICS_TOKEN}` };
const running: RunningServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serve(
  config: Partial<Config> = {},
  services: Parameters<typeof servicesToServe>[0] = {},
): Promise<string> {
  const logs = { security: SILENT_LOG, dropped: () => 7 };
  const settings = { ...LOCAL, tokens: [TOKEN], metricsTokens: [METRICS_TOKEN], ...config };
  const server = await startServer(settings, servicesToServe(services), SILENT_LOG, { logs });
  running.push(server);
  return server.url;
}

function read(url: string, headers: Readonly<Record<string, string>> = READER, method = 'GET') {
  return new Promise<{
    readonly status: number;
    readonly text: string;
    readonly retryAfter: string | undefined;
  }>((resolve, reject) => {
    const sent = request(`${url}/metrics`, { method, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, text, retryAfter: response.headers['retry-after'] });
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** The value of a series, by its name and labels as they are written. */
function sampleOf(text: string, series: string): number | null {
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? null : Number(line.slice(series.length + 1));
}

function ask(url: string, query: string, headers: Readonly<Record<string, string>> = {}) {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}`, ...headers },
    body: JSON.stringify({ query }),
  }).then((response) => response.text());
}

describe('who reads the metrics', () => {
  it.each([
    ['the token of the metrics', READER, 200],
    ['the token of the administrator', { authorization: `Bearer ${TOKEN}` }, 401],
    ['another token', { authorization: 'Bearer wrong' }, 401],
    ['no token', {}, 401],
  ])('with a token of their own: %s', async (_, headers, status) => {
    const url = await serve();
    expect((await read(url, headers)).status).toBe(status);
  });

  it('gets them compressed, if they are taken so', async () => {
    const url = await serve();
    const response = await fetch(`${url}/metrics`, { headers: { ...READER, 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const text = await response.text();
    expect(text).toContain('aims_build_info');
    expect(Number(response.headers.get('content-length'))).toBeLessThan(text.length);
  });

  it('is refused for a while after ten wrong tokens, unless the next one is right', async () => {
    const url = await serve();
    for (let n = 0; n < 10; n++)
      expect((await read(url, { authorization: `Bearer wrong${n}` })).status).toBe(401);
    const refused = await read(url, { authorization: 'Bearer wrong' });
    expect([refused.status, Number(refused.retryAfter) > 0]).toEqual([429, true]);
    expect((await read(url)).status).toBe(200);
  });

  it.each([
    ['directly', {}, {}, 200],
    ['under a name that is pointed at it', { host: 'evil.example' }, {}, 403],
    ['through a proxy that says for whom', { 'x-forwarded-for': '203.0.113.9' }, {}, 403],
    ['through a proxy that says that it is one', { via: '1.1 proxy' }, {}, 403],
    ['from a proxy of the list', {}, { sharing: { ...LOCAL.sharing, proxies: ['127.0.0.1'] } }, 403],
  ])('without a token of their own is on this machine: %s', async (_, headers, config, status) => {
    const url = await serve({ metricsTokens: [], ...config });
    expect((await read(url, headers)).status).toBe(status);
  });

  it('does not become an administrator', async () => {
    const answer = await fetch(`${await serve()}/reports/gap.xlsx`, { headers: READER });
    expect(answer.status).toBe(401);
  });

  it('uses GET or HEAD', async () => {
    const url = await serve();
    expect((await read(url, READER, 'POST')).status).toBe(405);
    const head = await read(url, READER, 'HEAD');
    expect([head.status, head.text]).toEqual([200, '']);
  });

  it('has a token that follows the rules of tokens, and is not the administrator', () => {
    const strong = '3f9c1a7be2d4806fb5e1907c6a8d24f0';
    const refusal = (environment: Readonly<Record<string, string>>) => {
      const config = readConfig({}, environment);
      return config.ok ? null : config.problems.map(({ at }) => (at.in === 'option' ? at.option : at.in));
    };
    expect(refusal({ AIMS_METRICS_TOKEN: strong })).toBeNull();
    expect(refusal({ AIMS_METRICS_TOKEN: 'short' })).toEqual(['AIMS_METRICS_TOKEN']);
    expect(refusal({ AIMS_METRICS_TOKEN: strong, AIMS_TOKEN: strong })).toEqual(['AIMS_METRICS_TOKEN']);
  });
});

describe('the metrics', () => {
  it('count requests by route and outcome, with their cost, time and waiting', async () => {
    const url = await serve({ sharing: { ...LOCAL.sharing, budgets: { perAccount: 1e6, perAddress: 1e6 } } });
    await ask(url, '{ viewer { account } }');
    await ask(url, '{ viewer { account } }');
    await ask(url, '{ nothing }');
    await fetch(`${url}/livez`);
    const { text } = await read(url);
    expect(sampleOf(text, 'aims_requests_total{route="GRAPHQL",outcome="OK"}')).toBe(2);
    expect(sampleOf(text, 'aims_requests_total{route="GRAPHQL",outcome="GRAPHQL_VALIDATION_FAILED"}')).toBe(
      1,
    );
    expect(sampleOf(text, 'aims_requests_total{route="HEALTH",outcome="OK"}')).toBe(1);
    expect(sampleOf(text, 'aims_request_cost_units_sum{route="GRAPHQL"}')).toBe(11 + 11 + 10);
    expect(sampleOf(text, 'aims_request_duration_seconds_count{route="GRAPHQL"}')).toBe(3);
    expect(sampleOf(text, 'aims_request_wait_seconds_count{route="GRAPHQL"}')).toBe(3);
    expect(sampleOf(text, 'aims_request_wait_seconds_count{route="HEALTH"}')).toBeNull();
    expect(sampleOf(text, 'aims_security_events_total{event="TOKEN_ACCEPTED"}')).toBe(3);
  });

  it('show the store, its ledgers, the reports and what the process uses', async () => {
    const url = await serve(
      {},
      {
        readiness: () => 'The catalogue is empty.',
        figures: () => ({
          storeAge: 2.5,
          catalogue: { ledgers: 1, changes: 12, newest: 1_700_000_000_000 },
          organizations: { ledgers: 0, changes: 0, newest: null },
          reports: { atWork: 3, kept: 4 },
        }),
      },
    );
    const { text } = await read(url);
    const shown = (series: string) => sampleOf(text, series);
    expect(shown('aims_ready')).toBe(0);
    expect(shown('aims_store_age_seconds')).toBe(2.5);
    expect(shown('aims_ledgers{kind="CATALOGUE"}')).toBe(1);
    expect(shown('aims_ledger_changes{kind="CATALOGUE"}')).toBe(12);
    expect(shown('aims_ledger_newest_change_timestamp_seconds{kind="CATALOGUE"}')).toBe(1_700_000_000);
    expect(shown('aims_ledger_newest_change_timestamp_seconds{kind="ORGANIZATIONS"}')).toBeNull();
    expect([shown('aims_reports_at_work'), shown('aims_reports_kept')]).toEqual([3, 4]);
    expect(shown('aims_log_lines_dropped_total')).toBe(7);
    expect(shown('aims_connections{state="SERVED"}')).toBeGreaterThan(0);
    for (const name of [
      'process_resident_memory_bytes',
      'nodejs_heap_size_used_bytes',
      'process_cpu_seconds_total',
    ])
      expect(shown(name)).toBeGreaterThan(0);
    expect(shown('aims_event_loop_delay_seconds{quantile="0.99"}')).toBeGreaterThanOrEqual(0);
  });

  it('have labels of closed lists only, whatever clients send, so that their number is bounded', async () => {
    const url = await serve();
    for (let n = 0; n < 20; n++) {
      await ask(url, `{ a${n}: organization(slug: "slug-${n}") { slug } }`, {
        'x-forwarded-for': `10.0.0.${n}`,
      });
      await fetch(`${url}/path-${n}`, { headers: { authorization: `Bearer wrong-${n}` } });
      await fetch(`${url}/reports/kind-${n}.xlsx`, { method: n % 2 === 0 ? 'DELETE' : 'PUT' });
    }
    const { text } = await read(url);
    const allowed: Readonly<Record<string, readonly string[] | RegExp>> = {
      ...{ route: ROUTES, outcome: REQUEST_OUTCOMES, event: SECURITY_EVENTS },
      ...{ kind: ['CATALOGUE', 'ORGANIZATIONS'], state: ['SERVED', 'REFUSED'] },
      ...{ le: /^[\d.]+$|^\+Inf$/, quantile: ['0.5', '0.99', '1'], version: /^[\d.]+$/, node: /^[\d.]+$/ },
    };
    const pairs = [...text.matchAll(/[{,](\w+)="([^"]*)"/g)];
    expect(pairs.length).toBeGreaterThan(50);
    const strange = pairs.filter(([, name = '', value = '']) => {
      const rule = allowed[name];
      return !(rule instanceof RegExp ? rule.test(value) : (rule ?? []).includes(value));
    });
    expect(strange.map(([pair]) => pair)).toEqual([]);
    for (const never of ['slug-', 'path-', 'kind-', 'wrong-', '10.0.0.', 'acme', TOKEN, METRICS_TOKEN])
      expect(text).not.toContain(never);
  });

  it('are shown also where there are too many connections, which they count', async () => {
    const url = await serve({ sharing: { ...LOCAL.sharing, connections: 1, connectionsPerAddress: 1 } });
    const kept = new Agent({ keepAlive: true });
    const first = request(`${url}/livez`, { agent: kept }).end();
    const [answer] = await once(first, 'response');
    answer.resume();
    await once(answer, 'end');
    const { status, text } = await read(url, { ...READER, connection: 'close' });
    expect(status).toBe(200);
    expect(sampleOf(text, 'aims_connections{state="SERVED"}')).toBe(1);
    expect(sampleOf(text, 'aims_connections{state="REFUSED"}')).toBe(1);
    kept.destroy();
  });

  it('are those of this server alone, and none is left behind', async () => {
    const first = await serve();
    await ask(first, '{ viewer { account } }');
    const second = await serve();
    const { text } = await read(second);
    expect(sampleOf(text, 'aims_requests_total{route="GRAPHQL",outcome="OK"}')).toBeNull();
  });
});
