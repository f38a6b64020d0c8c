import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIResponse, BrowserContext, Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtText } from '../../explorer/built-files.ts';
import { knownDigests } from '../../explorer/known-digests.ts';
import { UNTRUSTED_NAME } from '../../explorer/names.ts';
import { openPage, settled, show } from '../../explorer/page.ts';
import { type Product, startProduct } from '../../explorer/product.ts';
import { DAY, SCREEN_ADDRESSES } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';
import { signIn } from '../../explorer/signed-in.ts';

const TOKEN = '3f9c1a7be2d4806fb5e1907c6a8d24f0';
const ADDRESS = '/o/northbridge';
/** Who is in the records, which no answer may tell before somebody signs in. */
const RECORDED = 'Northbridge';

/** Pages of somebody else, under any name of this machine. */
async function servePages(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>elsewhere</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** The status of a question that a program asks with the cookie of a browser. */
function statusWithCookie(url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/graphql`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end('{"query":"{ viewer { account } }"}');
  });
}

describe.skipIf(HAS_NO_CHROMIUM)('the explorer of a server with a token', { timeout: 90_000 }, () => {
  const explorer = shared();
  let product: Product;
  let elsewhere: { readonly server: Server; readonly port: number };
  let page: Page;
  let context: BrowserContext;

  beforeAll(async () => {
    [product, elsewhere] = await Promise.all([startProduct({ AIMS_TOKEN: TOKEN }), servePages()]);
  });

  afterAll(async () => {
    await product?.stop();
    await new Promise((resolve) => elsewhere.server.close(resolve));
  });

  beforeEach(async () => {
    ({ page, context } = await openPage(explorer.browser, product.url));
  });

  afterEach(() => context.close());

  it('gives no datum in any answer before somebody signs in', async () => {
    const answers: Promise<{ readonly status: number; readonly text: string }>[] = [];
    page.on('response', (response) => answers.push(read(response)));
    for (const address of SCREEN_ADDRESSES.slice(0, 3)) {
      await show(page, address);
      expect(await page.textContent('h1')).toBe('Sign in');
    }
    // Every screen is the same file, and no question of any of them is answered.
    const empty = builtText('index.html');
    for (const address of SCREEN_ADDRESSES) {
      const { text } = await read(await context.request.get(address, { headers: { accept: 'text/html' } }));
      expect({ address, text }).toEqual({ address, text: empty });
    }
    for (const sha256Hash of knownDigests()) {
      const data = { extensions: { persistedQuery: { version: 1, sha256Hash } }, variables: {} };
      const headers = { 'graphql-require-preflight': '1', 'sec-fetch-site': 'same-origin' };
      const asked = read(await context.request.post('/graphql', { data, headers }));
      expect({ sha256Hash, status: (await asked).status }).toEqual({ sha256Hash, status: 401 });
      answers.push(asked);
    }
    for (const { text } of await Promise.all(answers)) expect(text).not.toContain(RECORDED);
    const report = await context.request.get('/reports/full.xlsx', { headers: { 'sec-fetch-site': 'none' } });
    expect(report.status()).toBe(401);
  });

  it('refuses another token, returns to the address, and leads to workbooks by links', async () => {
    await show(page, `${ADDRESS}/gaps?asOf=${DAY}&status=LAPSED`);
    await page.getByLabel('Token').fill('x'.repeat(32));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This is not the token of the server.').waitFor();
    await page.getByLabel('Token').fill(TOKEN);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Gaps', level: 1 }).waitFor();
    await settled(page);
    expect(new URL(page.url()).search).toBe(`?asOf=${DAY}&status=LAPSED`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Workbook' }).first().click(),
    ]);
    expect(await download.failure()).toBeNull();
    expect(download.suggestedFilename()).toMatch(/northbridge-2026-11-24\.xlsx$/);
  });

  it('lets no page of another origin read or change anything by the cookie', async () => {
    await show(page, ADDRESS);
    await signIn(page, TOKEN);
    // The same host on another port, whose requests have the cookie with them; and another site.
    for (const origin of [`http://127.0.0.1:${elsewhere.port}`, `http://localhost:${elsewhere.port}`]) {
      await page.goto(origin);
      const [told, statuses] = await readFromElsewhere(page, product.url);
      expect({ origin, told }).toEqual({ origin, told: told.map(() => 'not readable') });
      for (const status of statuses) expect(status).toBeGreaterThanOrEqual(400);
      // Neither a frame nor a window of the explorer tells what it shows.
      expect(await framed(page, `${product.url}${ADDRESS}`)).toBe('nothing to read');
    }
    // Nothing of all that has signed anybody out.
    await show(page, ADDRESS);
    expect(await page.textContent('h1')).toBe('Overview');
  });

  it('ends with signing out, for the page, its history and every copy of the cookie', async () => {
    await show(page, ADDRESS);
    await signIn(page, TOKEN);
    const [cookie] = await context.cookies();
    const copy = `${cookie?.name}=${cookie?.value}`;
    expect(await statusWithCookie(product.url, copy)).toBe(200);
    // A page that was loaded again still offers to sign out.
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.content()).not.toContain(RECORDED);
    expect(await page.title()).toBe('Sign in · aims-crosswalk');
    expect(await context.cookies()).toEqual([]);
    expect(await statusWithCookie(product.url, copy)).toBe(401);
    await page.goto(`http://127.0.0.1:${elsewhere.port}`);
    await page.goBack();
    await settled(page);
    expect(await page.textContent('h1')).toBe('Sign in');
    expect(product.said()).toContain('"event":"SIGNED_OUT"');
  });

  it('says that browsers sign in over HTTPS only, where it came over HTTP from elsewhere', async () => {
    const hint = page.getByRole('note').getByText('over HTTPS only');
    await show(page, ADDRESS);
    expect(await hint.count()).toBe(0);
    await show(page, product.url.replace('127.0.0.1', UNTRUSTED_NAME) + ADDRESS);
    expect(await hint.count()).toBe(1);
  });

  it('says that signing out failed, where the server could not be told', async () => {
    await show(page, ADDRESS);
    await signIn(page, TOKEN);
    await page.route('**/session', (route) => route.abort());
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('alert').getByText('You are still signed in').waitFor();
    expect(await context.cookies()).toHaveLength(1);
  });
});

/** The status and the text of an answer; a redirection has none. */
async function read(
  response: Response | APIResponse,
): Promise<{ readonly status: number; readonly text: string }> {
  return { status: response.status(), text: await response.text().catch(() => '') };
}

/** What a page of somebody else gets of the server, and the statuses of the answers that it cannot read. */
async function readFromElsewhere(
  page: Page,
  url: string,
): Promise<readonly [readonly string[], readonly number[]]> {
  const statuses: number[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith(url)) statuses.push(response.status());
  });
  const told = await page.evaluate(async (server) => {
    const json = { 'content-type': 'application/json' };
    const body = '{"query":"{ organizations(first: 1) { nodes { name } } }"}';
    const asked: readonly (readonly [string, RequestInit])[] = [
      ['/graphql', { method: 'POST', headers: json, body }],
      ['/graphql', { method: 'POST', mode: 'no-cors', headers: { 'content-type': 'text/plain' }, body }],
      ['/graphql?query=%7Bviewer%7Baccount%7D%7D', { mode: 'no-cors' }],
      ['/reports/gap.xlsx', { mode: 'no-cors' }],
      ['/reports/gap.xlsx', {}],
      ['/session', { method: 'DELETE' }],
      ['/session', { method: 'POST', mode: 'no-cors', body: '{"token":"x"}' }],
    ];
    const read: string[] = [];
    for (const [path, init] of asked) {
      try {
        const response = await fetch(`${server}${path}`, { ...init, credentials: 'include' });
        read.push(response.type === 'opaque' ? 'not readable' : await response.text());
      } catch {
        read.push('not readable');
      }
    }
    return read;
  }, url);
  return [told, statuses];
}

/** What a page reads of another in a frame. */
function framed(page: Page, address: string): Promise<string> {
  return page.evaluate(
    (url) =>
      new Promise<string>((resolve) => {
        const frame = document.createElement('iframe');
        frame.addEventListener('load', () => {
          try {
            resolve(frame.contentDocument?.body.innerText || 'nothing to read');
          } catch {
            resolve('nothing to read');
          }
        });
        frame.src = url;
        document.body.append(frame);
      }),
    address,
  );
}
