import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Config } from '../../src/config.ts';
import { SILENT_LOG } from '../../src/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { readStaticFiles } from '../../src/server/static-files.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';
import { PAGE_HTML, PAGE_SCRIPT, smallPage } from './small-page.ts';
import { LOCAL, servicesToServe } from './world.ts';

const TOKEN = 'k'.repeat(32);
/** What browsers accept where somebody opens an address. */
const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const running: RunningServer[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serve(config: Partial<Config> = {}, folder: string | null = smallPage()): Promise<string> {
  const explorer = folder === null ? null : await readStaticFiles(folder);
  const server = await startServer({ ...LOCAL, ...config }, servicesToServe(), SILENT_LOG, { explorer });
  running.push(server);
  return server.url;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** Sends the target as it is: `fetch` would resolve its dots, and decompress the answer. */
function send(
  url: string,
  target: string,
  headers: Readonly<Record<string, string>> = BROWSER,
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: target, method, headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        bytes: Buffer.concat(chunks),
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

const codeOf = ({ bytes }: Answer): unknown => JSON.parse(bytes.toString()).code;

describe('a browser that opens an address', () => {
  it.each([
    '/',
    '/o/acme/matrix?asOf=2026-11-28&crosswalks=a,b',
    '/catalogue/crosswalks',
    '/search?q=A.6.2.4',
    '/reports',
    '/o/acme/provision/iso-iec-42001-2023/A.6.2.4',
    '/%zz',
    '/o/%2e%2e/%2e%2e/etc/passwd',
    '/documents.json',
  ])('gets the page at %s', async (target) => {
    const { status, headers, bytes } = await send(await serve(), target);
    expect([status, bytes.toString()]).toEqual([200, PAGE_HTML]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('gets the page with the headers that keep it from doing anything but asking this server', async () => {
    const { headers } = await send(await serve(), '/');
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
      vary: 'Accept-Encoding, Accept',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it.each([
    ['/graphql', 406],
    ['/reports/none.xlsx', 404],
    ['/reports/', 404],
    ['/session', 404],
    ['/livez', 200],
    ['/readyz', 200],
    ['/metrics', 200],
    ['/assets/none.js', 404],
  ])('gets no page at %s, which is for something else', async (target, status) => {
    const answer = await send(await serve(), target);
    expect([answer.status, answer.headers['content-type']]).toEqual([
      status,
      expect.not.stringContaining('html'),
    ]);
  });

  it.each(['*/*', 'application/json', 'text/html;q=0, */*', ''])(
    'is no program that accepts %j',
    async (accept) => {
      const url = await serve();
      const answer = await send(url, '/o/acme', accept === '' ? {} : { accept });
      expect([answer.status, codeOf(answer)]).toEqual([404, 'NOT_FOUND']);
      // It is told where the page and the API are.
      expect(answer.bytes.toString()).toMatch(/\/graphql .* The explorer is at the path \//);
      const open = await send(await serve({ tokens: [TOKEN] }), '/o/acme', { accept });
      expect(open.status).toBe(401);
    },
  );

  it('gets the same page for HEAD, without its body', async () => {
    const url = await serve();
    const [get, head] = [await send(url, '/'), await send(url, '/', BROWSER, 'HEAD')];
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    'reads it, and sends nothing with %s',
    async (method) => {
      const url = await serve();
      for (const target of ['/', '/o/acme/matrix', '/assets/main-1a2b.js']) {
        const answer = await send(url, target, BROWSER, method);
        expect([answer.status, answer.headers.allow, codeOf(answer)]).toEqual([
          405,
          'GET, HEAD',
          'METHOD_NOT_ALLOWED',
        ]);
      }
    },
  );

  it('needs no token for the page and its files, which have no data, whatever it sends', async () => {
    const url = await serve({ tokens: [TOKEN] });
    for (const headers of [
      BROWSER,
      { ...BROWSER, cookie: 'aims-session=1.1.x.y' },
      { ...BROWSER, authorization: 'Bearer wrong' },
    ])
      for (const target of ['/', '/o/acme', '/assets/main-1a2b.js'])
        expect((await send(url, target, headers)).status).toBe(200);
    expect((await send(url, '/reports/gap.xlsx')).status).toBe(401);
  });

  it('under a name that is pointed at this machine gets nothing from a server without a token', async () => {
    const evil = { ...BROWSER, host: 'evil.example' };
    const url = await serve();
    for (const target of ['/', '/assets/main-1a2b.js'])
      expect((await send(url, target, evil)).status).toBe(403);
    expect((await send(await serve({ tokens: [TOKEN] }), '/', evil)).status).toBe(200);
  });

  it('is told how to build the page where it is not built', async () => {
    const url = await serve({}, null);
    for (const target of ['/', '/assets/main-1a2b.js']) {
      const answer = await send(url, target);
      expect([answer.status, codeOf(answer)]).toEqual([404, 'NOT_FOUND']);
      expect(answer.bytes.toString()).toContain('npm run build');
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  it('pays for each from the budget of its address', async () => {
    const budgets = { perAccount: 20_000, perAddress: 20_000 };
    const url = await serve({ sharing: { ...LOCAL.sharing, budgets } });
    // It fills again while the answer is on its way.
    expect((await send(url, '/')).headers.ratelimit).toMatch(/^"address";r=199\d\d;t=1$/);
    expect((await send(url, '/assets/main-1a2b.js')).headers.ratelimit).toMatch(/"address";r=199[89]\d;/);
  });
});

describe('a file of the page', () => {
  it.each([
    ['/assets/main-1a2b.js', 'text/javascript; charset=utf-8'],
    ['/assets/main-3c4d.css', 'text/css; charset=utf-8'],
    ['/assets/sign-5e6f.svg', 'image/svg+xml; charset=utf-8'],
    ['/assets/sign-7a8b.png', 'image/png'],
    ['/assets/main-1a2b.js?from=elsewhere', 'text/javascript; charset=utf-8'],
  ])('%s is %s, and is kept for good since its name has its hash', async (target, type) => {
    const { status, headers } = await send(await serve(), target, { accept: '*/*' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    });
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is sent as %s to who takes it so, and 304 to who has it', async (encoding, decompress) => {
    const url = await serve();
    const asked = { 'accept-encoding': encoding };
    const { headers, bytes } = await send(url, '/assets/main-1a2b.js', asked);
    expect([headers['content-encoding'], headers.vary]).toEqual([
      encoding,
      expect.stringContaining('Accept-Encoding'),
    ]);
    expect(decompress(bytes).toString()).toBe(PAGE_SCRIPT);
    expect(bytes.length * 3).toBeLessThan(PAGE_SCRIPT.length);
    const again = await send(url, '/assets/main-1a2b.js', { ...asked, 'if-none-match': `${headers.etag}` });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const picture = await send(url, '/assets/sign-7a8b.png', asked);
    expect(picture.headers).not.toHaveProperty('content-encoding');
  });

  it.each([
    '/assets/',
    '/assets/none.js',
    '/assets/notes.txt',
    '/assets/../documents.json',
    '/assets/%2e%2e/documents.json',
    '/assets/..%2fdocuments.json',
    '/assets/..%5cdocuments.json',
    '/assets//main-1a2b.js',
    '/assets/./../assets/..//etc/passwd',
    '/assets/main-1a2b.js/',
    '/assets/main-1a2b.js%00',
    '/assets/main-1a2b.js%00.png',
    '/assets/main%2d1a2b.js',
    '/assets/MAIN-1A2B.JS',
    '/assets/__proto__',
    '/assets/constructor',
    '/assets%2fmain-1a2b.js',
    '/documents.json',
    '/index.html',
  ])('is not %s', async (target) => {
    const answer = await send(await serve(), target, { accept: '*/*' });
    expect([answer.status, codeOf(answer), answer.headers['cache-control']]).toEqual([
      404,
      'NOT_FOUND',
      'no-store',
    ]);
    expect(answer.bytes.toString()).not.toMatch(/query Account|doctype|root:/);
  });
});

describe('the folder of the page', () => {
  it('is none without index.html', async () => {
    expect(await readStaticFiles('/nonexistent')).toBeNull();
    expect(await readStaticFiles(temporaryFolder({ 'assets/a.js': '' }))).toBeNull();
  });

  it('may have no assets', async () => {
    expect((await readStaticFiles(temporaryFolder({ 'index.html': '' })))?.assets.size).toBe(0);
  });

  it('has no more than a page can have', async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`assets/${n}.js`, '']));
    await expect(readStaticFiles(temporaryFolder({ 'index.html': '', ...many }))).rejects.toThrow(
      '500 files',
    );
    const large = { 'assets/a.js': new Uint8Array(12_000_000), 'assets/b.js': new Uint8Array(12_000_000) };
    await expect(readStaticFiles(temporaryFolder({ 'index.html': '', ...large }))).rejects.toThrow('20 MB');
  });
});
