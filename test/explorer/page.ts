import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export const PROGRAM = join(import.meta.dirname, '../../dist/src/cli/main.js');

export interface Product {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** What it has written to its logs so far. */
  readonly said: () => string;
  /** The folder of its store. */
  readonly data: string;
  stop(): Promise<void>;
}

/** Where the product runs: by default on a port and in a folder of its own, which goes when it is stopped. */
export interface Place {
  readonly port?: string;
  readonly data?: string;
}

/** Starts the built product with the bundled catalogue and the seed. */
export async function startProduct(
  environment: Readonly<Record<string, string>> = {},
  { port = '0', data }: Place = {},
): Promise<Product> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'aims-explorer-')));
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--data', folder, '--port', port], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}: ${said}`)));
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      const found = /GraphQL {2}(http:\S+)\/graphql/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return {
    url,
    said: () => said,
    data: folder,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // As at a terminal: without the time in which other servers learn of it.
      child.kill('SIGINT');
      await ended;
      if (data === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

export const COLOURS = ['light', 'dark', 'forced'] as const;
export type Colours = (typeof COLOURS)[number];

/** How a page is looked at. */
export interface Look {
  readonly colours: Colours;
  readonly width: number;
}

/** Every look in which every screen can be used. */
export const LOOKS: readonly Look[] = [1280, 320].flatMap((width) =>
  COLOURS.map((colours) => ({ colours, width })),
);

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What must never happen: errors of the console (the policy of the page tells its violations there), and requests to other hosts. */
  readonly faults: readonly string[];
}

/** A page that has shown nothing yet, and notes what must not happen. */
export async function openPage(browser: Browser, url: string): Promise<OpenedPage> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (fault) => faults.push(`script: ${fault.message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== url) faults.push(`other host: ${request.url()}`);
  });
  return { page, context, faults };
}

/** Looks at the page in another way, without loading it again. */
export async function lookAt(page: Page, { colours, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
  });
}

/** Opens a screen and waits until every question on it is answered. */
export async function show(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Waits until nothing on the page waits for an answer. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('h1');
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** What axe finds against the rules of WCAG 2.2 AA, each with the place. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

/** Whether the page itself scrolls sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
