import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { issueSession } from '../../src/access/session.ts';
import type { Config } from '../../src/config.ts';
import { SILENT_LOG } from '../../src/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { WrongTokens } from '../../src/server/wrong-tokens.ts';
import { LOCAL, servicesToServe } from './world.ts';

const TOKEN = 'k'.repeat(32);
const OWN = { 'sec-fetch-site': 'same-origin' };
const JSON_TYPE = { 'content-type': 'application/json' };
const BEHIND_PROXY = { sharing: { ...LOCAL.sharing, proxies: ['127.0.0.1'] } };
const running: RunningServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serve(config: Partial<Config> = {}): Promise<string> {
  const server = await startServer({ ...LOCAL, tokens: [TOKEN], ...config }, servicesToServe(), SILENT_LOG);
  running.push(server);
  return server.url;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** `fetch` would not send the headers that only browsers set. */
function send(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function signIn(url: string, token: string = TOKEN, headers: Readonly<Record<string, string>> = OWN) {
  return send('POST', `${url}/session`, { ...JSON_TYPE, ...headers }, JSON.stringify({ token }));
}

const QUESTION = '{"query":"{ viewer { account } }"}';

function ask(url: string, headers: Readonly<Record<string, string>>) {
  return send('POST', `${url}/graphql`, { ...JSON_TYPE, ...headers }, QUESTION);
}

function cookieOf({ headers }: Answer): string {
  return `${headers['set-cookie']}`.split(';')[0] ?? '';
}

describe('signing in', () => {
  it('gives a cookie that no script reads and no other site sends, for eight hours', async () => {
    const answer = await signIn(await serve());
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^aims-session=[\w.-]+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('gives one that browsers send over HTTPS alone, where a trusted proxy says that they speak it', async () => {
    const https = { ...OWN, 'x-forwarded-proto': 'https' };
    expect((await signIn(await serve(BEHIND_PROXY), TOKEN, https)).headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-aims-session=[\w.-]+; .*Path=\/; HttpOnly; SameSite=Strict; Secure$/),
    ]);
    expect(cookieOf(await signIn(await serve(), TOKEN, https))).toMatch(/^aims-session=/);
    expect(cookieOf(await signIn(await serve(BEHIND_PROXY)))).toMatch(/^aims-session=/);
  });

  it.each([
    ['a program, which says nothing of pages', {}],
    [
      'a page of this server, by a browser that only says its origin',
      { origin: 'http://aims.example:4000', host: 'AIMS.example:4000' },
    ],
  ])('is also for %s', async (_, headers) => {
    expect((await signIn(await serve(), TOKEN, headers)).status).toBe(204);
  });

  it('needs the token', async () => {
    const answer = await signIn(await serve(), 'wrong');
    expect([answer.status, answer.headers['set-cookie'], JSON.parse(answer.text).code]).toEqual([
      401,
      undefined,
      'UNAUTHENTICATED',
    ]);
  });

  it.each([
    ['', 400],
    ['{', 400],
    ['[]', 400],
    ['null', 400],
    ['{"token":1}', 400],
    [`{"token":"${TOKEN}","more":1}`, 400],
    ['x'.repeat(100_001), 413],
  ])('is refused with the body %.20s', async (body, status) => {
    const answer = await send('POST', `${await serve()}/session`, { ...JSON_TYPE, ...OWN }, body);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([status, undefined]);
    expect(JSON.parse(answer.text)).toMatchObject({ status, requestId: answer.headers['x-request-id'] });
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port', { 'sec-fetch-site': 'same-site' }],
    ['an address that was typed', { 'sec-fetch-site': 'none' }],
    ['another origin, by a browser that does not say where it is', { origin: 'http://evil.example' }],
    ['a sandboxed frame, by such a browser', { origin: 'null' }],
  ])('is not for a page of %s, and signing out neither', async (_, headers) => {
    const url = await serve({ origins: ['http://evil.example'] });
    for (const answer of [await signIn(url, TOKEN, headers), await send('DELETE', `${url}/session`, headers)])
      expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('takes JSON alone, by POST and DELETE alone, and only where there is a token', async () => {
    const url = await serve();
    const form = { ...OWN, 'content-type': 'text/plain' };
    expect((await send('POST', `${url}/session`, form, JSON.stringify({ token: TOKEN }))).status).toBe(415);
    const read = await send('GET', `${url}/session`, OWN);
    expect([read.status, read.headers.allow]).toEqual([405, 'POST, DELETE']);
    expect((await signIn(await serve({ tokens: [] }))).status).toBe(404);
  });

  it('ends with the cookie, and with what the browser keeps of answers', async () => {
    const answer = await send('DELETE', `${await serve()}/session`, OWN);
    expect([answer.status, answer.headers['clear-site-data']]).toEqual([204, '"cache"']);
    expect(answer.headers['set-cookie']).toEqual([
      'aims-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict',
    ]);
  });
});

describe('signing out', () => {
  it('ends a session for good, also for a copy of its cookie', async () => {
    const url = await serve();
    const cookie = cookieOf(await signIn(url));
    const other = cookieOf(await signIn(url));
    expect((await ask(url, { cookie, ...OWN })).status).toBe(200);
    expect((await send('DELETE', `${url}/session`, { cookie, ...OWN })).status).toBe(204);
    expect((await ask(url, { cookie, ...OWN })).status).toBe(401);
    expect((await ask(url, { cookie: other, ...OWN })).status).toBe(200);
  });
});

describe('two tokens', () => {
  const NEW = 'n'.repeat(32);

  it('are accepted while clients change over', async () => {
    const url = await serve({ tokens: [NEW, TOKEN] });
    for (const token of [NEW, TOKEN]) {
      expect((await ask(url, { authorization: `Bearer ${token}` })).status).toBe(200);
      expect((await signIn(url, token)).status).toBe(204);
    }
  });

  it('end the sessions of the old one when it is removed', async () => {
    const both = await serve({ tokens: [NEW, TOKEN] });
    const [old, young] = [cookieOf(await signIn(both, TOKEN)), cookieOf(await signIn(both, NEW))];
    for (const cookie of [old, young]) expect((await ask(both, { cookie, ...OWN })).status).toBe(200);
    const changed = await serve({ tokens: [NEW] });
    expect((await ask(changed, { cookie: old, ...OWN })).status).toBe(401);
    expect((await ask(changed, { cookie: young, ...OWN })).status).toBe(200);
  });
});

describe('a request with the cookie of a session', () => {
  const cookie = `aims-session=${issueSession(TOKEN, Date.now())}`;

  it('is answered to a page of this server', async () => {
    const answer = await ask(await serve(), { cookie: `other=1; ${cookie}; more=2`, ...OWN });
    expect([answer.status, JSON.parse(answer.text).data]).toEqual([200, { viewer: { account: 'token' } }]);
  });

  it.each([
    ['another site', 'cross-site'],
    ['another port of this host', 'same-site'],
    ['an address that was typed', 'none'],
    ['whoever does not say', null],
  ])('asks nothing for %s', async (_, site) => {
    const answer = await ask(await serve(), { cookie, ...(site === null ? {} : { 'sec-fetch-site': site }) });
    expect([answer.status, JSON.parse(answer.text).errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('still needs what a form cannot send', async () => {
    const url = await serve();
    const form = await send(
      'POST',
      `${url}/graphql`,
      { cookie, ...OWN, 'content-type': 'text/plain' },
      QUESTION,
    );
    expect(form.status).toBe(403);
    expect((await send('GET', `${url}/graphql?query=%7B__typename%7D`, { cookie, ...OWN })).status).toBe(403);
  });

  it.each([
    ['same-origin', 200],
    ['none', 200],
    ['same-site', 403],
    ['cross-site', 403],
  ])('opens a workbook as a link from %s: %i', async (site, status) => {
    const headers = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' };
    expect((await send('GET', `${await serve()}/reports/gap.xlsx`, headers)).status).toBe(status);
  });

  it('is answered by another process that has the token, also for a link to a workbook', async () => {
    const [first, second] = [await serve(), await serve()];
    const signedIn = cookieOf(await signIn(first));
    expect((await ask(second, { cookie: signedIn, ...OWN })).status).toBe(200);
    const link = { cookie: signedIn, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate' };
    expect((await send('GET', `${second}/reports/gap.xlsx`, link)).status).toBe(200);
  });

  it('is refused wherever one character of the cookie is another, and nothing is answered', async () => {
    const url = await serve();
    const [name = '', value = ''] = cookie.split('=');
    const altered = [...value].map((character, at) => {
      const other = character === 'A' ? 'B' : character === '1' ? '2' : 'A';
      return `${value.slice(0, at)}${character === other ? 'C' : other}${value.slice(at + 1)}`;
    });
    const later = value.replace(/^1\.(\d+)/, (_, ends: string) => `1.${Number(ends) + 1}`);
    const lengths = [
      value.slice(1),
      value.slice(0, -1),
      `${value}A`,
      `${value}.${value}`,
      value.toLowerCase(),
    ];
    for (const each of [...altered, later, ...lengths]) {
      const answer = await ask(url, { cookie: `${name}=${each}`, ...OWN });
      expect([each, answer.status, answer.text.includes('viewer')]).toEqual([each, 401, false]);
    }
  });

  it('counts for nothing where a token is shown: the right one needs no page, the wrong one is wrong', async () => {
    const url = await serve();
    const right = await ask(url, {
      cookie,
      authorization: `Bearer ${TOKEN}`,
      'sec-fetch-site': 'cross-site',
    });
    expect(right.status).toBe(200);
    const wrong = await ask(url, { cookie, authorization: `Bearer ${'w'.repeat(32)}`, ...OWN });
    expect(wrong.status).toBe(401);
    for (const authorization of ['', 'Basic eA==', 'Bearer'])
      expect((await ask(url, { cookie, authorization, ...OWN })).status).toBe(401);
  });

  it('gives no token away: neither the cookie nor any answer has it', async () => {
    const url = await serve();
    const signedIn = await signIn(url);
    const answers = [
      signedIn,
      await ask(url, { cookie: cookieOf(signedIn), ...OWN }),
      await signIn(url, 'x'),
    ];
    for (const { headers, text } of answers) expect(JSON.stringify(headers) + text).not.toContain(TOKEN);
  });

  it('is refused where the session is not one of this token, has ended, or came without HTTPS', async () => {
    const eightHours = 8 * 3_600_000;
    const refused = async (value: string, config: Partial<Config> = {}, headers = {}) =>
      (await ask(await serve(config), { cookie: value, ...OWN, ...headers })).status;
    expect(await refused(`aims-session=${issueSession('x'.repeat(32), Date.now())}`)).toBe(401);
    expect(await refused(`aims-session=${issueSession(TOKEN, Date.now() - eightHours)}`)).toBe(401);
    expect(await refused('aims-session=')).toBe(401);
    expect(await refused(cookie, BEHIND_PROXY, { 'x-forwarded-proto': 'https' })).toBe(401);
  });
});

describe('wrong tokens', () => {
  it('end signing in for a while, for the address that showed them alone', async () => {
    const url = await serve(BEHIND_PROXY);
    const from = (address: string) => ({ ...OWN, 'x-forwarded-for': address });
    for (let n = 0; n < 10; n++)
      expect((await signIn(url, `wrong ${n}`, from('203.0.113.9'))).status).toBe(401);
    for (const token of ['wrong', TOKEN]) {
      const answer = await signIn(url, token, from('203.0.113.9'));
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([429, 'TOO_MANY_REQUESTS']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect((await signIn(url, TOKEN, from('203.0.113.10'))).status).toBe(204);
  });

  it('of a program are slowed down, while the right one is taken from the same address', async () => {
    const url = await serve();
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++)
      statuses.push((await ask(url, { authorization: `Bearer wrong${n}` })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect((await ask(url, { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    expect((await ask(url, {})).status).toBe(401);
  });

  it('are forgotten one by one', () => {
    let now = 0;
    const wrong = new WrongTokens(() => now);
    for (let n = 0; n < 12; n++) wrong.count('a');
    expect([wrong.secondsUntilNext('a'), wrong.secondsUntilNext('b')]).toEqual([6, 0]);
    now = 6_000;
    expect(wrong.secondsUntilNext('a')).toBe(0);
    wrong.count('a');
    expect(wrong.secondsUntilNext('a')).toBe(6);
  });
});
