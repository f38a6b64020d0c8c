import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, settled, show } from '../../explorer/page.ts';
import { type Product, startProduct } from '../../explorer/product.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const TOKEN = '3f9c1a7be2d4806fb5e1907c6a8d24f0';

describe.skipIf(HAS_NO_CHROMIUM)('the explorer, in Chromium', () => {
  const explorer = shared();
  let guarded: Product;

  beforeAll(async () => {
    guarded = await startProduct({ AIMS_TOKEN: TOKEN });
  });

  afterAll(async () => {
    await guarded?.stop();
  });

  it('goes straight to the only organization', async () => {
    const { page, context } = await openPage(explorer.browser, explorer.url);
    await show(page, '/');
    await page.waitForURL('**/o/northbridge');
    expect(await page.textContent('h1')).toBe('Overview');
    await context.close();
  });

  it('says what the figures are based on, and shows another day when that is chosen', async () => {
    const { page, context, faults } = await openPage(explorer.browser, explorer.url);
    await show(page, `/o/northbridge?asOf=${DAY}`);
    const bar = page.getByRole('group', { name: 'What the figures are based on' });
    expect((await bar.innerText()).replaceAll(/\s+/g, ' ')).toMatch(
      /^As recorded at catalogue \d+ · organization 1 for 24 November 2026 with 15 crosswalks and its own frameworks$/,
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
    await context.close();
  });

  it('tells whoever opens a copied link what has moved since', async () => {
    const { page, context } = await openPage(explorer.browser, explorer.url);
    await show(page, '/o/northbridge?seen=3.1');
    expect(await page.getByRole('note').innerText()).toContain('copied at catalogue 3 · organization 1');
    await context.close();
  });

  it('says that there is no such organization, page, or day, and never shows an empty table instead', async () => {
    const { page, context } = await openPage(explorer.browser, explorer.url);
    await show(page, '/o/nobody');
    expect(await page.getByRole('alert').innerText()).toContain('Not found');
    await show(page, '/o/northbridge/nothing');
    expect(await page.textContent('h1')).toBe('No such page');
    await show(page, '/o/northbridge?asOf=2026-02-31');
    expect(await page.getByRole('alert').innerText()).toContain('asOf');
    expect(await page.locator('table').count()).toBe(0);
    await context.close();
  });

  it('asks for the token where there is one, keeps it nowhere, and returns to the address', async () => {
    const { page, context } = await openPage(explorer.browser, guarded.url);
    await show(page, `/o/northbridge?asOf=${DAY}`);
    expect(await page.textContent('h1')).toBe('Sign in');
    expect(await page.content()).not.toContain('Northbridge');
    await page.getByLabel('Token').fill('x'.repeat(32));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This is not the token of the server.').waitFor();
    await page.getByLabel('Token').fill(TOKEN);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Coverage by framework' }).waitFor();
    expect(new URL(page.url()).search).toBe(`?asOf=${DAY}`);
    const kept = await page.evaluate(() => [
      ...[document.cookie, location.href, document.documentElement.outerHTML],
      ...[JSON.stringify(localStorage), JSON.stringify(sessionStorage)],
    ]);
    expect(kept.join('\n')).not.toContain(TOKEN);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await context.close();
  });

  it('is used with the keyboard: past the menu, into a control, out of it again', async () => {
    const { page, context } = await openPage(explorer.browser, explorer.url);
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
    await context.close();
  });

  it('sums many frameworks up, and shows all of them when somebody asks', async () => {
    const { page, context } = await openPage(explorer.browser, explorer.url);
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
    await context.close();
  });

  it('prints the overview on one page, without its controls', async () => {
    const { page, context } = await openPage(explorer.browser, explorer.url);
    await show(page, `/o/northbridge?asOf=${DAY}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Copy link').isVisible()).toBe(false);
    await context.close();
  });
});
