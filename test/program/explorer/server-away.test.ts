import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openPage, settled, show } from '../../explorer/page.ts';
import { type Product, startProduct } from '../../explorer/product.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';
import { temporaryFolder } from '../../parsing/temporary-folder.ts';

const ADDRESS = `/o/northbridge?asOf=${DAY}`;

const AWAY = 'The server cannot be reached';

/** The figures of the page as its reader sees them. */
function figuresOf(page: Page): Promise<string> {
  return page.getByRole('table').first().innerText();
}

describe.skipIf(HAS_NO_CHROMIUM)('the explorer whose server stops', { timeout: 120_000 }, () => {
  const explorer = shared();
  let product: Product;
  const data = temporaryFolder();

  beforeAll(async () => {
    product = await startProduct({}, { data });
  });

  afterAll(async () => {
    await product?.stop();
  });

  it('keeps what it shows and says so, whoever asks, only reads or goes elsewhere, and recovers alone', async () => {
    // Three readers at once, since a server takes its time to stop and to start.
    const readers = await Promise.all([1, 2, 3].map(() => openPage(explorer.browser, product.url)));
    const [asking, reading, leaving] = readers.map(({ page }) => page) as [Page, Page, Page];
    await Promise.all(readers.map(({ page }) => page.clock.install()));
    await Promise.all(readers.map(({ page }) => show(page, ADDRESS)));
    const before = await figuresOf(asking);
    await product.stop();

    await asking.getByRole('button', { name: '24 November 2026' }).click();
    await asking.getByLabel('Day', { exact: true }).fill('2027-12-02');
    await asking.getByRole('button', { name: 'Show this day' }).click();
    await reading.clock.runFor(61_000);
    await leaving.getByRole('navigation').getByRole('link', { name: 'Matrix' }).click();
    for (const { page } of readers) await page.getByText(AWAY).first().waitFor();
    expect(await figuresOf(asking)).toBe(before);
    expect(await figuresOf(reading)).toBe(before);
    expect(await accessibilityFaults(asking)).toEqual([]);

    product = await startProduct({}, { data, port: new URL(product.url).port });
    for (const { page } of readers) {
      await page.clock.runFor(61_000);
      await page.getByText(AWAY).first().waitFor({ state: 'detached' });
      await settled(page);
      expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
    }
    expect(await figuresOf(reading)).toBe(before);
    // What is shown is what a page shows that was loaded afterwards.
    const after = await figuresOf(asking);
    expect(after).not.toBe(before);
    await asking.reload();
    await settled(asking);
    expect(await figuresOf(asking)).toBe(after);
    expect(await leaving.textContent('h1')).toBe('Matrix');
    expect(new URL(leaving.url()).search).toBe(`?asOf=${DAY}`);
    for (const { context } of readers) await context.close();
  });

  it('asks to load the page again, where the server that is back has another version', async () => {
    const { page, context } = await openPage(explorer.browser, explorer.url);
    await page.route('**/graphql', (route) =>
      route.continue({
        postData: (route.request().postData() ?? '').replace(/[0-9a-f]{64}/, '0'.repeat(64)),
      }),
    );
    await page.goto(ADDRESS);
    await page.getByRole('alert').getByText('The server has another version').first().waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Load the page again' }).first().click();
    await page.getByRole('heading', { name: 'Coverage by framework' }).waitFor();
    await context.close();
  });

  it('says that the browser is offline, keeps what it shows, and recovers alone', async () => {
    const { page, context } = await openPage(explorer.browser, explorer.url);
    await show(page, ADDRESS);
    const before = await figuresOf(page);
    await context.setOffline(true);
    const told = page.getByRole('alert').filter({ hasText: AWAY });
    await told.getByText('Your browser is offline.').waitFor();
    // What was not asked before the network went cannot be shown, and comes when it is back.
    await page.getByRole('button', { name: '24 November 2026' }).click();
    await page.getByLabel('Day', { exact: true }).fill('2027-12-02');
    await page.getByRole('button', { name: 'Show this day' }).click();
    expect(await figuresOf(page)).toBe(before);
    await context.setOffline(false);
    await page.locator('.lens-bar').getByText('2 December 2027').waitFor();
    await told.first().waitFor({ state: 'detached' });
    await settled(page);
    expect(await figuresOf(page)).not.toBe(before);
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
    await context.close();
  });

  it('loads itself again only once where a file of the page is missing', async () => {
    const { page, context } = await openPage(explorer.browser, explorer.url);
    await show(page, ADDRESS);
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await page.route('**/assets/matrix-*.js', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('navigation').getByRole('link', { name: 'Matrix' }).click();
    await page.getByRole('alert').getByText('The server has another version').waitFor();
    expect(loads).toBe(1);
    await context.close();
  });
});
