import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled, show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

/** The finds that the page lists, in their order. */
function names(page: Page): Promise<readonly string[]> {
  return page.locator('[role=option] strong').allInnerTexts();
}

describe.skipIf(HAS_NO_CHROMIUM)('the search of the explorer, in Chromium', () => {
  const explorer = shared();

  it('leads from any screen to a provision with the keyboard alone, through the lens that was in use', async () => {
    const { page, faults } = await explorer.open();
    await show(page, `/o/northbridge?asOf=${DAY}`);
    await page.keyboard.press('/');
    await page.waitForURL('**/search?**');
    // Enter is pressed before the answer is there.
    await page.getByRole('combobox', { name: 'Search', exact: true }).waitFor();
    await page.keyboard.type('A.6.2.4');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/o/northbridge/provision/iso-iec-42001-2023/A.6.2.4?asOf=${DAY}`);
    await settled(page);
    expect(await page.textContent('h1')).toBe('A.6.2.4 AI system verification and validation');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search', exact: true }).waitFor();
    await page.keyboard.type('EV-067');
    await page.waitForURL('**q=EV-067**');
    await settled(page);
    await page.goBack();
    await settled(page);
    expect(await page.textContent('h1')).toBe('A.6.2.4 AI system verification and validation');
    expect(faults).toEqual([]);
  });

  it('keeps what is typed while its screen is still being loaded', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge?asOf=${DAY}`);
    const held: (() => void)[] = [];
    await page.route(/\/assets\/search-[^/]*\.js$/, async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.waitForURL('**/search?**');
    await page.keyboard.type('A.67');
    await page.keyboard.press('Backspace');
    await expect.poll(() => held.length).toBeGreaterThan(0);
    for (const release of held) release();
    const field = page.getByRole('combobox', { name: 'Search', exact: true });
    await field.waitFor();
    await page.keyboard.type('.2.4');
    await page.waitForURL('**q=A.6.2.4**');
    expect(await field.inputValue()).toBe('A.6.2.4');
  });

  it('opens what was found where Enter, too, came before its screen was loaded', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge?asOf=${DAY}`);
    let load = (): void => {};
    const loaded = new Promise<void>((resolve) => {
      load = resolve;
    });
    await page.route(/\/assets\/search-[^/]*\.js$/, async (route) => {
      await loaded;
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('A.6.2.4');
    await page.keyboard.press('Enter');
    load();
    await page.waitForURL('**/provision/iso-iec-42001-2023/A.6.2.4**');
  });

  it('lists what is named exactly first, and opens what the arrow keys have reached', async () => {
    const { page } = await explorer.open();
    await show(page, `/search?organization=northbridge&asOf=${DAY}&q=10.1`);
    const found = await names(page);
    expect(found[0]).toBe('10.1');
    expect(found.length).toBeGreaterThan(3);
    // The catalogue has this ref in ISO 9001 before it, which is none of the organization's frameworks.
    expect(await page.locator('[role=option]').first().getAttribute('href')).toContain(
      '/provision/iso-iec-27001-2022/',
    );
    const field = page.getByRole('combobox', { name: 'Search', exact: true });
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    const active = page.locator('[role=option][aria-selected=true]');
    expect(await active.getAttribute('id')).toBe(await field.getAttribute('aria-activedescendant'));
    const href = (await active.getAttribute('href')) ?? '';
    expect(await page.locator('[role=option]').nth(1).getAttribute('href')).toBe(href);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href}`);
  });

  it('searches one kind alone, and says so where nothing is found', async () => {
    const { page } = await explorer.open();
    await show(page, '/search?organization=northbridge&q=screener');
    expect(await page.locator('.search-kind').allInnerTexts()).toContain('AI systems');
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('EVIDENCE');
    await page.waitForURL('**kind=EVIDENCE**');
    await settled(page);
    expect(await page.locator('.search-kind').allInnerTexts()).toEqual(['Evidence']);
    await show(page, '/search?organization=northbridge&q=10.1&kind=SYSTEM');
    expect(await page.locator('.empty').innerText()).toContain('Only this kind was searched: AI systems.');
    await page.getByRole('button', { name: 'Search everything' }).click();
    await settled(page);
    expect((await names(page))[0]).toBe('10.1');
  });

  it('does not open by a single key for whoever turns that off', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/gaps?asOf=${DAY}&status=LAPSED`);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('/');
    await page.getByRole('checkbox', { name: 'The key / opens the search' }).uncheck();
    await page.reload();
    await settled(page);
    await page.locator('h1').focus();
    await page.keyboard.press('/');
    expect(new URL(page.url()).pathname).toBe('/o/northbridge/gaps');
    await page.keyboard.press('Control+k');
    await page.waitForURL('**/search?**');
  });
});
