import { describe, expect, it } from 'vitest';
import { OrganizationNamesQuestion } from '../../../explorer/src/frame/organization-names.graphql.ts';
import { settled, show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

describe.skipIf(HAS_NO_CHROMIUM)('the explorer, in Chromium', () => {
  const explorer = shared();
  it('goes straight to the only organization', async () => {
    const { page } = await explorer.open();
    await show(page, '/');
    await page.waitForURL('**/o/northbridge');
    expect(await page.textContent('h1')).toBe('Overview');
  });

  it('says what the figures are based on, and shows another day when that is chosen', async () => {
    const { page, faults } = await explorer.open();
    await show(page, `/o/northbridge?asOf=${DAY}`);
    const bar = page.getByRole('group', { name: 'What the figures are based on' });
    expect((await bar.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
      /^As recorded at catalogue \d+ · organization \d+ for 24 November 2026 with 15 crosswalks and its own frameworks$/,
    );
    await page.getByRole('button', { name: '24 November 2026' }).click();
    await page.getByLabel('Day', { exact: true }).fill('2027-12-02');
    await page.getByRole('button', { name: 'Show this day' }).click();
    await page.waitForURL('**/o/northbridge?asOf=2027-12-02');
    await settled(page);
    expect(await bar.innerText()).toContain('2 December 2027');
    // The address is the only state: Back, and loading again, show what was there.
    await page.goBack();
    await settled(page);
    expect(await bar.innerText()).toContain('24 November 2026');
    await page.reload();
    await settled(page);
    expect(await bar.innerText()).toContain('24 November 2026');
    expect(faults).toEqual([]);
  });

  it('tells whoever opens a copied link what has moved since', async () => {
    const { page } = await explorer.open();
    await show(page, '/o/northbridge?seen=3.1');
    expect(await page.getByRole('note').innerText()).toContain('copied at catalogue 3 · organization 1');
  });

  it('says that there is no such organization, page, or day, and never shows an empty table instead', async () => {
    const { page } = await explorer.open();
    await show(page, '/o/nobody');
    expect(await page.getByRole('alert').innerText()).toContain('Not found');
    await show(page, '/o/northbridge/nothing');
    expect(await page.textContent('h1')).toBe('No such page');
    for (const day of ['2026-02-31', '2026-99-99']) {
      await show(page, `/o/northbridge?asOf=${day}`);
      expect(await page.getByRole('alert').innerText()).toContain('asOf');
      expect(await page.locator('table').count()).toBe(0);
    }
  });

  it('is used with the keyboard: past the menu, into a control, out of it again', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge?asOf=${DAY}`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '24 November 2026' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Day', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Day', { exact: true }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('24 November 2026');
  });

  it('has a menu on an address that names no organization: of the only one, or of what needs none', async () => {
    const { page, faults } = await explorer.open();
    await show(page, '/catalogue/crosswalks');
    const menu = page.getByRole('navigation', { name: 'Screens' });
    expect(await menu.getByRole('link', { name: 'Overview' }).getAttribute('href')).toBe('/o/northbridge');
    await page.route('**/graphql', (route) => {
      if (!route.request().postData()?.includes(OrganizationNamesQuestion.sha256)) return route.continue();
      const nodes = ['one', 'two'].map((slug) => ({ slug, name: slug }));
      const data = { organization: null, organizations: { totalCount: nodes.length, nodes } };
      return route.fulfill({ json: { data } });
    });
    await show(page, '/catalogue/crosswalks');
    await page.getByRole('link', { name: 'Choose an organization' }).waitFor();
    expect(await menu.getByRole('link').allInnerTexts()).toEqual(['Crosswalks', 'Record of changes']);
    await menu.getByRole('link', { name: 'Record of changes' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/changes');
    await page.locator('.head-hash').waitFor();
    await page.unroute('**/graphql');
    await show(page, `/gaps?asOf=${DAY}&status=LAPSED`);
    await page.waitForURL(`**/o/northbridge/gaps?asOf=${DAY}&status=LAPSED`);
    expect(faults).toEqual([]);
  });

  it('sums many frameworks up, and shows all of them when somebody asks', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge?asOf=${DAY}&frameworks=`);
    const shown = page.locator('.frameworks tbody');
    const [sum] = await shown.locator('.all').allInnerTexts();
    expect(await shown.count()).toBe(1 + 12);
    await page.getByRole('link', { name: /^Show all \d+ frameworks$/ }).click();
    await page.waitForURL('**show=all**');
    const counts = await shown.locator('.all').allInnerTexts();
    expect(counts.length).toBeGreaterThan(12);
    const numberOf = (text: string | undefined): number => Number(text?.replaceAll(',', ''));
    expect(counts.reduce((total, text) => total + numberOf(text), 0)).toBe(numberOf(sum));
  });
});
