import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { PublicFile } from './public-file.ts';
import { refuse } from './refuse.ts';
import { refuseMethod } from './refuse-method.ts';

/**
 * The explorer may use its own scripts and styles and ask this server, and nothing else. With `trusted-types 'none'` the
 * browser refuses to turn text into markup.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const PAGE = { type: 'text/html; charset=utf-8', cacheControl: 'no-store' };
/** An asset has a hash of its contents in its name, so the contents of one address never change. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/** The kinds of files that the build writes. Nothing else in the folder is served. */
const TYPE_OF_EXTENSION: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The files are kept in memory. A folder that has more than this is something else than a build. */
const MOST_FILES = 500;
const MOST_BYTES = 20_000_000;

const NOT_BUILT =
  'The explorer is not built. Run `npm run build`, then start the server again. /graphql and /reports work without it.';

/** The page of the explorer, and the files that it loads. */
export interface StaticFiles {
  readonly page: PublicFile;
  /** By the path of their address. An address is looked up here as it is, and never becomes a path on the disk. */
  readonly assets: ReadonlyMap<string, PublicFile>;
}

/**
 * Reads `index.html` and `assets/` of a folder. Null: the folder has no `index.html`. Rejects if it has more files or
 * bytes than are kept.
 */
export async function readStaticFiles(folder: string): Promise<StaticFiles | null> {
  const html = await readFile(join(folder, 'index.html')).catch(absent);
  if (html === null) return null;
  const entries = (await readdir(join(folder, 'assets'), { withFileTypes: true }).catch(absent)) ?? [];
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  if (names.length > MOST_FILES) throw new Error(`${folder} has more than ${MOST_FILES} files.`);
  const assets = new Map<string, PublicFile>();
  let read = html.length;
  for (const name of names) {
    const type = TYPE_OF_EXTENSION[extname(name)];
    if (type === undefined) continue;
    const bytes = await readFile(join(folder, 'assets', name));
    read += bytes.length;
    if (read > MOST_BYTES) throw new Error(`${folder} has more than ${MOST_BYTES / 1_000_000} MB.`);
    assets.set(`/assets/${name}`, new PublicFile(bytes, { type, cacheControl: FOR_GOOD }));
  }
  return { page: new PublicFile(html, PAGE), assets };
}

/** Compresses all files, one after the other, so that nobody waits for it. */
export async function packStaticFiles({ page, assets }: StaticFiles): Promise<void> {
  for (const file of [page, ...assets.values()]) await file.pack();
}

/** Sends the page. It is the same for every address: its script reads from the address what to show. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  files: StaticFiles | null,
): Promise<void> {
  if (refuseMethod(request, response, ['GET', 'HEAD'], 'Use GET to read the page.')) return;
  if (files === null) return refuse(response, 'NOT_FOUND', NOT_BUILT);
  response.setHeader('content-security-policy', PAGE_POLICY);
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  await files.page.send(request, response);
}

/** Sends a file that the page loads. */
export async function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  files: StaticFiles | null,
  pathname: string,
): Promise<void> {
  if (refuseMethod(request, response, ['GET', 'HEAD'], 'Use GET to read a file of the explorer.')) return;
  if (files === null) return refuse(response, 'NOT_FOUND', NOT_BUILT);
  const asset = files.assets.get(pathname);
  if (asset === undefined)
    return refuse(
      response,
      'NOT_FOUND',
      'The explorer has no such file. If the server was upgraded, load the page again.',
    );
  await asset.send(request, response);
}

/** Null if there is no such file. Any other error is thrown. */
function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
