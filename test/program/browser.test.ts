import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SILENT_LOG } from '../../src/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { LOCAL, servicesToServe } from '../server/world.ts';
import { findChromium, startChromium } from './chromium.ts';

const CHROMIUM = findChromium();
const TOKEN = 'k'.repeat(32);

/** A page with nothing on it, for scripts that a test runs on it. */
async function servePages(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>page</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** What a script of a page gets of an address: the status, or why it may not know. */
function read(page: Page, address: string, init: RequestInit = {}): Promise<string> {
  return page.evaluate(
    async ([url, asked]) => {
      try {
        const response = await fetch(url, asked);
        return `${response.status} ${await response.text()}`;
      } catch {
        return 'not readable';
      }
    },
    [address, init] as const,
  );
}

const ASKED: RequestInit = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"query":"{ viewer { account } }"}',
  credentials: 'include',
};

describe.skipIf(CHROMIUM === null)('in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let pages: { readonly server: Server; readonly port: number };
  let server: RunningServer;
  /** Pages of the listed origin; of another, which shares the host; of another site. */
  let listed: string;
  let sameSite: string;
  let otherSite: string;

  beforeAll(async () => {
    browser = await startChromium(CHROMIUM ?? '');
    pages = await servePages();
    listed = `http://listed.localhost:${pages.port}`;
    sameSite = `http://127.0.0.1:${pages.port}`;
    otherSite = `http://localhost:${pages.port}`;
    server = await startServer(
      { ...LOCAL, tokens: [TOKEN], origins: [listed] },
      servicesToServe(),
      SILENT_LOG,
    );
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await new Promise((resolve) => pages.server.close(resolve));
  });

  beforeEach(async () => {
    context = await browser.newContext({ acceptDownloads: true });
    page = await context.newPage();
  });

  afterEach(() => context.close());

  /** A page of the server itself. */
  const openOwn = () => page.goto(`${server.url}/livez`);

  const signIn = () =>
    read(page, `${server.url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: TOKEN }),
    });

  it('a page of the server is signed in, asks without the token, and is signed out', async () => {
    await openOwn();
    expect(await read(page, `${server.url}/graphql`, ASKED)).toMatch(/^401 /);
    expect(await signIn()).toBe('204 ');
    expect(await read(page, `${server.url}/graphql`, ASKED)).toBe(
      '200 {"data":{"viewer":{"account":"token"}},"extensions":{"cost":{"requested":1,"limit":20000}}}',
    );
    // The token is nowhere in the browser, and no script can read the cookie.
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: 'aims-session', httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(cookie?.value).not.toContain(TOKEN);
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ]);
    expect(await read(page, `${server.url}/session`, { method: 'DELETE' })).toBe('204 ');
    expect(await context.cookies()).toEqual([]);
    expect(await read(page, `${server.url}/graphql`, ASKED)).toMatch(/^401 /);
  });

  it('a link to a workbook opens it', async () => {
    await openOwn();
    await signIn();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate(() => {
        const link = document.createElement('a');
        link.href = '/reports/gap.xlsx?asOf=2026-11-24';
        document.body.append(link);
        link.click();
      }),
    ]);
    expect([download.suggestedFilename(), await download.failure()]).toEqual([
      'gap-acme-2026-11-24.xlsx',
      null,
    ]);
    // Typed into the address bar as well.
    const [typed] = await Promise.all([
      page.waitForEvent('download'),
      page.goto(`${server.url}/reports/gap.xlsx`).catch(() => null),
    ]);
    expect(await typed.failure()).toBeNull();
  });

  it('no other page uses the session: not one of the same host, not one of another site', async () => {
    await openOwn();
    await signIn();
    for (const origin of [sameSite, otherSite, listed]) {
      await page.goto(origin);
      expect(await read(page, `${server.url}/graphql`, ASKED)).toBe('not readable');
      expect(await read(page, `${server.url}/session`, { method: 'DELETE', credentials: 'include' })).toBe(
        'not readable',
      );
      await read(page, `${server.url}/graphql`, {
        ...ASKED,
        mode: 'no-cors',
        headers: { 'content-type': 'text/plain' },
      });
    }
    expect(await context.cookies(server.url)).toHaveLength(1);
    // A request of the same host has the cookie with it, so that the server itself refuses.
    await page.goto(sameSite);
    const [refused] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/reports/gap.xlsx')),
      page.evaluate((url) => {
        location.href = url;
      }, `${server.url}/reports/gap.xlsx`),
    ]);
    expect(refused.status()).toBe(403);
    expect(await refused.request().headerValue('cookie')).toMatch(/^aims-session=/);
  });

  it('a page of a listed origin reads with the token, and refusals without; no other page reads anything', async () => {
    const withToken = {
      ...ASKED,
      credentials: 'omit',
      headers: { ...ASKED.headers, authorization: `Bearer ${TOKEN}` },
    } as const;
    await page.goto(listed);
    expect(await read(page, `${server.url}/graphql`, withToken)).toMatch(/^200 .*"account":"token"/);
    expect(await read(page, `${server.url}/graphql`, { ...ASKED, credentials: 'omit' })).toMatch(/^401 /);
    for (const origin of [sameSite, otherSite]) {
      await page.goto(origin);
      expect(await read(page, `${server.url}/graphql`, withToken)).toBe('not readable');
    }
  });

  it('a sandboxed frame reads nothing, of whichever page it is', async () => {
    for (const origin of [listed, `${server.url}/livez`]) {
      await page.goto(origin);
      const said = await page.evaluate(
        ([url, token]) =>
          new Promise((resolve) => {
            addEventListener('message', ({ data }) => resolve(data), { once: true });
            const frame = document.createElement('iframe');
            frame.setAttribute('sandbox', 'allow-scripts');
            frame.srcdoc = `<script>fetch(${JSON.stringify(url)}, {headers: {authorization: ${JSON.stringify(token)}}})
              .then((response) => response.text(), () => 'not readable').then((text) => parent.postMessage(text, '*'))</script>`;
            document.body.append(frame);
          }),
        [`${server.url}/reports/none.xlsx`, `Bearer ${TOKEN}`] as const,
      );
      expect(said).toBe('not readable');
    }
  });

  it('the cookie of a server behind HTTPS is taken under its name for that', async () => {
    const proxied = await startServer(
      { ...LOCAL, tokens: [TOKEN], sharing: { ...LOCAL.sharing, proxies: ['127.0.0.1'] } },
      servicesToServe(),
      SILENT_LOG,
    );
    try {
      await page.setExtraHTTPHeaders({ 'x-forwarded-proto': 'https' });
      const local = proxied.url.replace('127.0.0.1', 'localhost');
      await page.goto(`${local}/livez`);
      const asked = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: TOKEN }),
      };
      expect(await read(page, `${local}/session`, asked)).toBe('204 ');
      expect(await context.cookies()).toMatchObject([
        { name: '__Host-aims-session', secure: true, httpOnly: true },
      ]);
      expect(await read(page, `${local}/graphql`, ASKED)).toMatch(/^200 /);
    } finally {
      await page.close();
      await proxied.stop();
    }
  });
});
