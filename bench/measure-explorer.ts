import { performance } from 'node:perf_hooks';
import { chromium, type Page } from 'playwright-core';
import { assets, firstAssets, kilobytesOf } from '../test/explorer/built-files.ts';
import { startProduct } from '../test/explorer/product.ts';
import { argumentsOfChromium, findChromium } from '../test/program/chromium.ts';
import { frameworkSlug, ORGANIZATION, TODAY } from './generate-world.ts';

/** One figure beside what it should be at most. */
export interface ExplorerRow {
  readonly what: string;
  readonly figure: string;
  readonly budget: string;
}

const FRAMES = 60;

/** The budgets are for a matrix of so many frameworks, and for 3,000 gaps. */
const MATRIX_FRAMEWORKS = 60;
const GAP_FRAMEWORKS = 80;

/** What the explorer weighs, and how long its heaviest screens take in Chromium, on a store that `fillStore` has filled. */
export async function measureExplorer(directory: string): Promise<readonly ExplorerRow[]> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('The explorer is measured in Chromium, and PATH has none.');
  const product = await startProduct({ AIMS_SEED: 'none' }, { data: directory });
  const browser = await chromium.launch({ executablePath, args: argumentsOfChromium() });
  try {
    const context = await browser.newContext({
      baseURL: product.url,
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    await page.addInitScript(watchPaints, Object.values(SELECTORS));
    const overview = await shown(page, `/o/${ORGANIZATION}?asOf=${TODAY}`, SELECTORS.frameworks);
    const paint = await page.evaluate(() => globalThis.paints);
    const matrix = await shown(page, screen('matrix', MATRIX_FRAMEWORKS), SELECTORS.cells);
    const frames = await scrolled(page);
    const gaps = await shown(page, screen('gaps', GAP_FRAMEWORKS), SELECTORS.rows);
    const count = await page.locator('.gap-summary strong').innerText();
    const heap = await page.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    );
    return [
      { what: 'script and style of the first load', figure: kilobytes(firstLoad()), budget: '120 kB' },
      {
        what: 'all of the page',
        figure: kilobytes(assets()),
        budget: '300 kB',
      },
      { what: 'overview: largest paint', figure: milliseconds(paint.largest), budget: '1500 ms' },
      { what: 'overview: shift of what is painted', figure: paint.shift.toFixed(3), budget: '0.020' },
      { what: 'overview: complete', figure: milliseconds(overview.complete), budget: '' },
      {
        what: `matrix of ${MATRIX_FRAMEWORKS} frameworks: first cells`,
        figure: milliseconds(matrix.first),
        budget: '',
      },
      { what: '  complete', figure: milliseconds(matrix.complete), budget: '2000 ms' },
      {
        what: '  a frame while scrolling, 95th percentile',
        figure: milliseconds(frames),
        budget: '50 ms',
      },
      {
        what: `${count} of ${GAP_FRAMEWORKS} frameworks: first rows`,
        figure: milliseconds(gaps.first),
        budget: '500 ms',
      },
      { what: '  all rows', figure: milliseconds(gaps.complete), budget: '3000 ms' },
      { what: 'memory of the page', figure: `${Math.round(heap / 1e6)} MB`, budget: '100 MB' },
    ];
  } finally {
    await browser.close();
    await product.stop();
  }
}

/** The address of a screen that asks about the first of the frameworks. */
function screen(name: string, frameworks: number): string {
  const slugs = Array.from({ length: frameworks }, (_, index) => frameworkSlug(index));
  return `/o/${ORGANIZATION}/${name}?asOf=${TODAY}&frameworks=${slugs.join(',')}`;
}

declare global {
  /** What the page notes of its own painting. */
  var paints: { largest: number; shift: number };
  /** Milliseconds from the navigation until something that a selector names was there, by selector. */
  var firstSeen: Map<string, number>;
}

/** What a screen is measured by. */
const SELECTORS = {
  frameworks: '.frameworks tbody tr',
  cells: '[role="grid"] .heat-cell',
  rows: 'tbody tr, [role="grid"] [role="row"]',
} as const;

/** Runs in the page, before its scripts. */
function watchPaints(selectors: readonly string[]): void {
  globalThis.firstSeen = new Map();
  new MutationObserver(() => {
    for (const selector of selectors) {
      if (globalThis.firstSeen.has(selector) || document.querySelector(selector) === null) continue;
      globalThis.firstSeen.set(selector, Number.POSITIVE_INFINITY);
      // The frame that paints it comes before the next one.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => globalThis.firstSeen.set(selector, performance.now())),
      );
    }
  }).observe(document, { subtree: true, childList: true });
  globalThis.paints = { largest: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.paints.largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      globalThis.paints.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * Opens a screen: milliseconds until something that a selector names is painted, as the page itself notes it, and until
 * nothing is awaited any more. Whoever asks from outside waits for the page, which shows the next rows meanwhile.
 */
async function shown(page: Page, address: string, selector: string) {
  const start = performance.now();
  await page.goto(address);
  await page.waitForFunction((of) => Number.isFinite(globalThis.firstSeen.get(of)), selector);
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  const complete = performance.now() - start;
  const first = await page.evaluate((of) => globalThis.firstSeen.get(of) ?? Number.NaN, selector);
  return { first, complete };
}

/** Scrolls a grid both ways: the 95th percentile of the milliseconds of a frame. */
async function scrolled(page: Page): Promise<number> {
  const times = await page.evaluate<readonly number[], number>(async (frames) => {
    const grid = document.querySelector('[role="grid"]');
    const found: number[] = [];
    let last = performance.now();
    for (let frame = 0; frame < frames; frame++) {
      grid?.scrollBy(40, 120);
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      found.push(now - last);
      last = now;
    }
    return found.sort((a, b) => a - b);
  }, FRAMES);
  return times[Math.floor(FRAMES * 0.95)] ?? 0;
}

/** The files that a browser loads before it shows the overview. */
function firstLoad(): readonly string[] {
  return [...firstAssets(), ...assets().filter((name) => name.startsWith('overview-'))];
}

function kilobytes(names: readonly string[]): string {
  return `${Math.round(kilobytesOf(names))} kB`;
}

function milliseconds(ms: number): string {
  return `${Math.round(ms)} ms`;
}
