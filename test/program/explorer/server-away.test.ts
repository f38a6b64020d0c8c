import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openPage, settled, show } from '../../explorer/page.ts';
import { type Product, startProduct } from '../../explorer/product.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';
import { temporaryFolder } from '../../parsing/temporary-folder.ts';

const ADDRESS = `/o/northbridge?asOf=${DAY}`;

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

  const startAgain = async (): Promise<void> => {
    product = await startProduct({}, { data, port: new URL(product.url).port });
  };

  it('keeps its answer and says so when something is asked, and recovers alone', async () => {
    const { page, context } = await openPage(explorer.browser, product.url);
    await show(page, ADDRESS);
    const before = await figuresOf(page);
    await product.stop();
    await page.getByRole('button', { name: '24 November 2026' }).click();
    await page.getByLabel('Day', { exact: true }).fill('2027-12-02');
    await page.getByRole('button', { name: 'Show this day' }).click();
    await page.getByText('The server cannot be reached').first().waitFor();
    expect(await figuresOf(page)).toBe(before);
    expect(await accessibilityFaults(page)).toEqual([]);
    await startAgain();
    await page.getByText('The server cannot be reached').first().waitFor({ state: 'detached' });
    await settled(page);
    expect(await figuresOf(page)).not.toBe(before);
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
    // What it shows is what a page shows that was loaded afterwards.
    const after = await figuresOf(page);
    await page.reload();
    await settled(page);
    expect(await figuresOf(page)).toBe(after);
    await context.close();
  });

  it('says so also to who only reads, and recovers alone', async () => {
    const { page, context } = await openPage(explorer.browser, product.url);
    await page.clock.install();
    await show(page, ADDRESS);
    const before = await figuresOf(page);
    await product.stop();
    await page.clock.runFor(61_000);
    await page.getByText('The server cannot be reached').first().waitFor();
    expect(await figuresOf(page)).toBe(before);
    await startAgain();
    await page.clock.runFor(61_000);
    await page.getByText('The server cannot be reached').first().waitFor({ state: 'detached' });
    expect(await figuresOf(page)).toBe(before);
    await context.close();
  });

  it('waits for it with a screen that was not loaded yet, and shows that screen then', async () => {
    const { page, context } = await openPage(explorer.browser, product.url);
    await show(page, ADDRESS);
    await product.stop();
    await page.getByRole('navigation').getByRole('link', { name: 'Matrix' }).click();
    await page.getByText('The server cannot be reached').first().waitFor();
    await startAgain();
    await page.getByRole('heading', { name: 'Matrix', level: 1 }).waitFor();
    await settled(page);
    expect(new URL(page.url()).search).toBe(`?asOf=${DAY}`);
    await page.getByText('The server cannot be reached').first().waitFor({ state: 'detached' });
    await context.close();
  });

  it('asks to load the page again, where the server that is back has another version', async () => {
    const { page, context } = await openPage(explorer.browser, product.url);
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

  it('loads itself again only once where a file of the page is missing', async () => {
    const { page, context } = await openPage(explorer.browser, product.url);
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
