import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_WORDS, hostileStore } from '../../explorer/hostile-organization.ts';
import { accessibilityFaults, lookAt, openPage, scrollsSideways, show } from '../../explorer/page.ts';
import { type Product, startProduct } from '../../explorer/product.ts';
import { SCREEN_ADDRESSES } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

describe.skipIf(HAS_NO_CHROMIUM)('hostile words in the explorer, in Chromium', { timeout: 120_000 }, () => {
  const explorer = shared();
  let product: Product;
  let data: string;

  beforeAll(async () => {
    data = await hostileStore();
    product = await startProduct({}, { data });
  }, 120_000);

  afterAll(async () => {
    await product?.stop();
    await rm(dirname(data), { recursive: true, force: true });
  });

  it.concurrent.each(SCREEN_ADDRESSES)('are words and nothing else: %s', async (address) => {
    const { page, context, faults } = await openPage(explorer.browser, product.url);
    await show(page, address);
    expect(await page.evaluate(() => 'isHacked' in window)).toBe(false);
    // No markup was made of a word, and no link leads to anything but addresses of pages.
    expect(await page.locator('main :is(script, iframe, img, object, embed)').count()).toBe(0);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => !/^(\/|#|https:\/\/)/.test(href ?? ''))).toEqual([]);
    await lookAt(page, { colours: 'light', width: 320 });
    expect(await scrollsSideways(page)).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('are read as they were written', async () => {
    const { page, context } = await openPage(explorer.browser, product.url);
    await show(page, '/search?organization=northbridge&q=EV-001');
    const option = await page.locator('[role=option]').first().innerText();
    expect(HOSTILE_WORDS.some((words) => option.includes(words))).toBe(true);
    await lookAt(page, { colours: 'light', width: 320 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });
});
