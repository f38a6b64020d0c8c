import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** What all tests of the explorer share. It is there once the tests run. */
export interface Shared {
  readonly browser: Browser;
  /** The product on the seed, without a token. Tests only read from it. */
  readonly url: string;
  /** The folder of its store. */
  readonly data: string;
}

/** For `describe.skipIf`: without Chromium the tests of the explorer are skipped by name. */
export const HAS_NO_CHROMIUM = inject('explorer') === null;

/** Call it within `describe`: it connects to the browser before the tests, and leaves it after them. */
export function shared(): Shared {
  const explorer = inject('explorer');
  let browser: Browser | null = null;
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
  };
}
