import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { argumentsOfChromium, findChromium } from '../program/chromium.ts';
import { UNTRUSTED_NAME } from './names.ts';
import { startProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null: there is no Chromium here. */
    readonly explorer: { readonly url: string; readonly data: string; readonly browser: string } | null;
  }
}

/** Starts one browser and one product on the seed for all tests of the explorer, which only read. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium();
  if (executablePath === null) {
    project.provide('explorer', null);
    return async () => {};
  }
  const [browser, product] = await Promise.all([
    chromium.launchServer({ executablePath, args: argumentsOfChromium([UNTRUSTED_NAME]) }),
    startProduct(),
  ]);
  project.provide('explorer', { url: product.url, data: product.data, browser: browser.wsEndpoint() });
  return async () => {
    await browser.close();
    await product.stop();
  };
}
