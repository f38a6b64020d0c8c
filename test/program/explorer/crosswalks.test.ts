import { describe, expect, it } from 'vitest';
import { openPage, settled, show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const OWN = '/catalogue/crosswalk/northbridge-ai-standard-to-42001';

describe.skipIf(HAS_NO_CHROMIUM)('the crosswalks of the explorer, in Chromium', () => {
  const explorer = shared();

  it('are listed, and each leads to its rows with the keyboard', async () => {
    const { page, context, faults } = await openPage(explorer.browser, explorer.url);
    await show(page, `/catalogue/crosswalks?organization=northbridge&asOf=${DAY}`);
    const link = page.getByRole('link', { name: 'House standard to ISO/IEC 42001' });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${OWN}?**`);
    await settled(page);
    await page.getByRole('heading', { level: 1, name: 'House standard to ISO/IEC 42001' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('are filtered by who vouches for a mapping and by relationship, in the address', async () => {
    const { page, context, faults } = await openPage(explorer.browser, explorer.url);
    await show(page, `${OWN}?organization=northbridge&asOf=${DAY}`);
    const rows = page.getByRole('table', { name: 'Rows of the crosswalk' }).locator('tbody tr');
    const whole = await rows.count();
    await page.getByLabel('Show').selectOption('yes');
    await settled(page);
    const vouched = await rows.count();
    await page.getByText(`${vouched} of ${whole} mappings`).waitFor();
    await page.getByLabel('Show').selectOption('no');
    await settled(page);
    expect(vouched + (await rows.count())).toBe(whole);
    await show(page, `${OWN}?organization=northbridge&asOf=${DAY}&relationship=EQUAL`);
    const equal = await rows.count();
    expect(equal).toBeGreaterThan(0);
    expect(await rows.filter({ hasText: 'equal to' }).count()).toBe(equal);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('tell provisions without a word from those that the author excludes', async () => {
    const { page, context, faults } = await openPage(explorer.browser, explorer.url);
    await show(page, `${OWN}?organization=northbridge&asOf=${DAY}`);
    const target = page
      .getByRole('table', { name: 'Counts of what is not mapped' })
      .getByRole('row')
      .filter({ hasText: 'Target' });
    const noWord = Number(await target.getByRole('link').last().textContent());
    await target.getByRole('link').last().click();
    await settled(page);
    expect(await page.locator('.unmapped-list li').count()).toBe(noWord);
    await page.getByText('The crosswalk does not mention these.').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
