import { describe, expect, it } from 'vitest';
import { settled, show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const OWN = '/catalogue/crosswalk/northbridge-ai-standard-to-42001';

describe.skipIf(HAS_NO_CHROMIUM)('the crosswalks of the explorer, in Chromium', () => {
  const explorer = shared();

  it('are listed, and each leads to its rows with the keyboard', async () => {
    const { page, faults } = await explorer.open();
    await show(page, `/catalogue/crosswalks?organization=northbridge&asOf=${DAY}`);
    const link = page.getByRole('link', { name: 'House standard to ISO/IEC 42001' });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${OWN}?**`);
    await settled(page);
    await page.getByRole('heading', { level: 1, name: 'House standard to ISO/IEC 42001' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('are filtered by who vouches for a mapping and by relationship, in the address', async () => {
    const { page, faults } = await explorer.open();
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
  });

  it('tell provisions without a word from those that the author excludes', async () => {
    const { page, faults } = await explorer.open();
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
  });

  it('have bands from chapter to chapter, and each number of them leads to as many rows', async () => {
    const { page, faults } = await explorer.open();
    await show(page, `${OWN}?organization=northbridge&asOf=${DAY}`);
    const rows = page.getByRole('table', { name: 'Rows of the crosswalk' }).locator('tbody tr');
    const whole = await rows.count();
    await page.getByText('The bands in numbers').click();
    const numbers = page.locator('.chapter-numbers tbody td.count a');
    const counts = (await numbers.allInnerTexts()).map(Number);
    expect(await page.locator('.bands svg path').count()).toBe(counts.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(whole);
    await numbers.first().click();
    await settled(page);
    expect(await rows.count()).toBe(counts[0]);
    expect(new URL(page.url()).searchParams.has('from')).toBe(true);
    await page.getByRole('link', { name: 'Show all chapters' }).click();
    await settled(page);
    expect(await rows.count()).toBe(whole);
    expect(faults).toEqual([]);
  });

  it('are counted from framework to framework, and two over the same frameworks are side by side', async () => {
    const { page, faults } = await explorer.open();
    await show(page, `/catalogue/crosswalks?organization=northbridge&asOf=${DAY}`);
    const cell = page.getByRole('cell').filter({ hasText: '2 crosswalks' });
    const [, counted] = /^([\d,]+) rows/.exec(await cell.innerText()) ?? [];
    await cell.getByRole('link', { name: 'Side by side' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/catalogue/pair/**');
    await settled(page);
    const choices = page.getByRole('navigation', { name: 'Pairs of provisions' }).getByRole('link');
    const [all, ...parts] = (await choices.locator('strong').allInnerTexts()).map(Number);
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(Number(counted)).toBeGreaterThanOrEqual(all ?? 0);
    await page.getByRole('link', { name: 'Only in the first' }).click();
    await settled(page);
    const rows = page.getByRole('table', { name: 'Two crosswalks side by side' }).locator('tbody tr');
    expect(await rows.count()).toBe(parts[2]);
    expect(await rows.getByText('no row').count()).toBe(parts[2]);
    expect(faults).toEqual([]);
  });
});
