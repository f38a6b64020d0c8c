import { describe, expect, it } from 'vitest';
import { settled, show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

describe.skipIf(HAS_NO_CHROMIUM)('the evidence of the explorer, in Chromium', () => {
  const explorer = shared();

  it('that ends in a month is as much as its number says', async () => {
    const { page, faults } = await explorer.open();
    await show(page, `/o/northbridge/evidence?asOf=${DAY}`);
    const month = page.locator('.months a').first();
    const count = Number(await month.textContent());
    expect(count).toBeGreaterThan(0);
    await month.click();
    await settled(page);
    await page.getByText('Show all months').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(count);
    expect(faults).toEqual([]);
  });

  it('says that a list is read on while the rest of it is on its way', async () => {
    const { page } = await explorer.open();
    const says = page.getByText('Reading the rest of the list.');
    await page.route('**/graphql', async (route) => {
      if (/"after":"/.test(route.request().postData() ?? '')) await says.waitFor();
      return route.continue();
    });
    await show(page, `/o/northbridge/evidence?asOf=${DAY}`);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(100);
    expect(await says.count()).toBe(0);
  });

  it('names what somebody stated that it demonstrates, and the statuses that would change without it', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/evidence/EV-001?asOf=${DAY}`);
    await page.getByRole('heading', { name: 'AI policy, issue 2, with the signature sheet' }).waitFor();
    await page.getByText('statuses would change').waitFor();
    await page.getByText('AIMS-01 AI policy cycle').waitFor();
    const link = page.getByRole('link', { name: '5.2 AI policy' }).first();
    expect(await link.getAttribute('href')).toMatch(/^\/o\/northbridge\/provision\//);
  });
});
