import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  LOOKS,
  lookAt,
  openPage,
  type Product,
  scrollsSideways,
  show,
  startProduct,
} from '../../explorer/page.ts';
import { SCREEN_ADDRESSES } from '../../explorer/screens.ts';
import { findChromium, startChromium } from '../chromium.ts';

const CHROMIUM = findChromium();

describe.skipIf(CHROMIUM === null)('every screen of the explorer, in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser;
  let product: Product;

  beforeAll(async () => {
    [browser, product] = await Promise.all([startChromium(CHROMIUM ?? ''), startProduct()]);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it.each(SCREEN_ADDRESSES)(
    'can be used by everybody, wide and narrow, in all colours: %s',
    async (address) => {
      const { page, context, faults } = await openPage(browser, product.url);
      await show(page, address);
      for (const look of LOOKS) {
        await lookAt(page, look);
        expect({ look, faults: await accessibilityFaults(page) }).toEqual({ look, faults: [] });
        expect({ look, isWide: await scrollsSideways(page) }).toEqual({ look, isWide: false });
      }
      // No error, nothing that the policy of the page forbids, and no other host.
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
