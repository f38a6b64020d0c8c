import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { OrganizationNamesQuestion } from '../../../explorer/src/frame/organization-names.graphql.ts';
import { MatrixQuestion } from '../../../explorer/src/screens/matrix/matrix.graphql.ts';
import { accessibilityFaults, openPage, settled, show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const ADDRESS = `/o/northbridge?asOf=${DAY}`;

/** Answers a question in a way that no server does, so that the script fails while it shows the answer. */
async function spoil(page: Page, question: string): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (!(route.request().postData() ?? '').includes(question)) return route.continue();
    const organization = { name: 'Northbridge', matrix: { grid: 'no grid' } };
    return route.fulfill({ status: 200, body: JSON.stringify({ data: { organization } }) });
  });
}

describe.skipIf(HAS_NO_CHROMIUM)('the explorer whose script fails, in Chromium', () => {
  const explorer = shared();

  it('says so and what to do in place of the screen, and shows the next one', async () => {
    const { page } = await explorer.open();
    await show(page, ADDRESS);
    await spoil(page, MatrixQuestion.sha256);
    const menu = page.getByRole('navigation', { name: 'Screens' });
    await menu.getByRole('link', { name: 'Matrix' }).click();
    await page.getByRole('heading', { name: 'The page has failed' }).waitFor();
    const told = await page.getByRole('alert').innerText();
    expect(told).toContain('Load the page again. If it fails again, go to the start page');
    expect(told).toContain('TypeError');
    expect(await accessibilityFaults(page)).toEqual([]);
    await menu.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { name: 'Coverage by framework' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'The page has failed' }).waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await page.getByRole('table', { name: 'Systems by framework' }).waitFor();
  });

  it('says so where what is around the screen fails', async () => {
    const { page } = await explorer.open();
    await page.route('**/graphql', async (route) => {
      if (!(route.request().postData() ?? '').includes(OrganizationNamesQuestion.sha256))
        return route.continue();
      const organizations = { totalCount: 2, nodes: [null, null] };
      return route.fulfill({ status: 200, body: JSON.stringify({ data: { organizations } }) });
    });
    await page.goto(ADDRESS);
    await page.getByRole('heading', { name: 'The page has failed' }).waitFor();
  });

  it('says what to do where the script does not come', async () => {
    const { page, context } = await openPage(explorer.browser, explorer.url);
    await page.route('**/assets/index-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(ADDRESS);
    // It waits a while, so that nobody reads it in passing.
    await page.locator('.starting').evaluate((line) => {
      for (const each of line.getAnimations()) each.finish();
    });
    expect(await page.locator('.starting').isVisible()).toBe(true);
    expect(await page.locator('.starting').innerText()).toContain('load the page again');
    await page.unroute('**/assets/index-*.js');
    await page.reload();
    await settled(page);
    expect(await page.locator('.starting').count()).toBe(0);
    await context.close();
  });
});
