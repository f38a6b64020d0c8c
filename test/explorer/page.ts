import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export const COLOURS = ['light', 'dark', 'forced'] as const;
export type Colours = (typeof COLOURS)[number];

/** How a page is looked at. */
export interface Look {
  readonly colours: Colours;
  readonly width: number;
}

/** Pixels of the narrowest page on which everything can be used. */
export const NARROW = 320;

/** Every look in which every screen can be used. */
export const LOOKS: readonly Look[] = [1280, NARROW].flatMap((width) =>
  COLOURS.map((colours) => ({ colours, width })),
);

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What must never happen: errors of the console (the policy of the page tells its violations there), and requests to other hosts. */
  readonly faults: readonly string[];
}

/** A browser that knows nothing, as tests look at a server with it. */
export function newContext(browser: Browser, url: string): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
}

/** A page of a browser that knows nothing. It has shown nothing yet, and notes what must not happen. */
export async function openPage(browser: Browser, url: string): Promise<OpenedPage> {
  return openPageIn(await newContext(browser, url), url);
}

export async function openPageIn(context: BrowserContext, url: string): Promise<OpenedPage> {
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
  // Whoever waits for a selector holds what it found, and with it all of the page that is shown no longer.
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** All rules of WCAG 2.2 AA that axe knows, and what its authors advise beside them. */
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Those that look at colours. Styles for other colours change nothing else, so that the others find the same in all. */
const RULES_OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds against the rules of WCAG 2.2 AA, each with the place.
 *
 * @param within a selector of the part that is looked at; default: the whole page
 */
export async function accessibilityFaults(
  page: Page,
  { rules = 'all', within }: { readonly rules?: 'all' | 'of colours'; readonly within?: string } = {},
): Promise<readonly string[]> {
  // A page keeps it until another document is loaded.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const runOnly: axe.RunOnly =
    rules === 'all' ? { type: 'tag', values: ALL_RULES } : { type: 'rule', values: RULES_OF_COLOURS };
  return page.evaluate(
    async ({ only, part }) => {
      const { axe: it } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await it.run(part ?? document, { runOnly: only, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
    { only: runOnly, part: within },
  );
}

/** Whether the page itself scrolls sideways. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
