import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { newContext, type OpenedPage, openPageIn } from './page.ts';

/** What all tests of the explorer share. It is there once the tests run. */
export interface Shared {
  readonly browser: Browser;
  /** The product on the seed, without a token. Tests only read from it. */
  readonly url: string;
  /** The folder of its store. */
  readonly data: string;
  /**
   * A page of this product that has shown nothing yet. It goes after the test. Pages of a file share what a browser
   * keeps, so that only the first one loads the scripts: who needs a browser that knows nothing opens one with `openPage`.
   */
  open(): Promise<OpenedPage>;
}

/** For `describe.skipIf`: without Chromium the tests of the explorer are skipped by name. */
export const HAS_NO_CHROMIUM = inject('explorer') === null;

/** Call it within `describe`: it connects to the browser before the tests, and leaves it after them. */
export function shared(): Shared {
  const explorer = inject('explorer');
  let browser: Browser | null = null;
  let context: BrowserContext | null = null;
  beforeAll(async () => {
    if (explorer !== null) browser = await chromium.connect(explorer.browser);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    get browser() {
      if (browser === null) throw new Error('The browser is there when the tests run, and not before.');
      return browser;
    },
    get url() {
      if (explorer === null) throw new Error('Without Chromium no product is started.');
      return explorer.url;
    },
    get data() {
      if (explorer === null) throw new Error('Without Chromium no product is started.');
      return explorer.data;
    },
    async open() {
      context ??= await newContext(this.browser, this.url);
      const opened = await openPageIn(context, this.url);
      onTestFinished(() => opened.page.close());
      return opened;
    },
  };
}
