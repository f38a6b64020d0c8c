import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled, show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const ADDRESS = `/o/northbridge/framework/eu-ai-act-2024-1689?asOf=${DAY}&show=all`;

/** The text of the cell that a screen reader would read now, and whether it is in view. */
function activeCell(page: Page): Promise<{ readonly text: string; readonly isInView: boolean }> {
  return page.evaluate(() => {
    const grid = document.activeElement;
    const cell = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '');
    const [box, frame] = [cell?.getBoundingClientRect(), grid?.getBoundingClientRect()];
    return {
      text: (cell?.textContent ?? '').trim(),
      isInView:
        box !== undefined && frame !== undefined && box.top >= frame.top && box.bottom <= frame.bottom + 1,
    };
  });
}

/** Waits until the active cell is rendered: a cell that is far away is so in the next frame. */
async function activeIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id) !== null;
  });
}

describe.skipIf(HAS_NO_CHROMIUM)('a grid of many rows, in Chromium', () => {
  const explorer = shared();

  it('is one tab stop, is crossed with the keyboard from end to end, and follows the link of a cell', async () => {
    const { page } = await explorer.open();
    await show(page, ADDRESS);
    const grid = page.getByRole('grid');
    expect(await grid.getAttribute('aria-rowcount')).toBe('572');
    // Only what is in view is rendered.
    expect(await page.getByRole('row').count()).toBeLessThan(60);
    await page.getByRole('link', { name: 'As a table' }).focus();
    await page.keyboard.press('Tab');
    expect(await grid.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await activeCell(page)).text).toBe('Chapter I General provisions');

    await page.keyboard.press('Control+End');
    await activeIsThere(page);
    await page.keyboard.press('Home');
    const last = await activeCell(page);
    expect(last).toEqual({ text: expect.stringMatching(/^Annex /), isInView: true });
    await page.keyboard.press('Control+Home');
    await activeIsThere(page);
    expect(await activeCell(page)).toEqual({ text: 'Chapter I General provisions', isInView: true });
    for (let row = 0; row < 4; row++) await page.keyboard.press('ArrowDown');
    expect(await activeCell(page)).toEqual({ text: 'Art. 4 AI literacy', isInView: true });
    await page.keyboard.press('Enter');
    await page.waitForURL('**/provision/eu-ai-act-2024-1689/Art.%204?**');

    // Back shows the same again, and the next Tab leaves the grid.
    await page.goBack();
    await settled(page);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Tab');
    expect(await page.getByRole('grid').evaluate((element) => element.contains(document.activeElement))).toBe(
      false,
    );
  });

  it('is a table in pages for whoever prefers that, and on paper', async () => {
    const { page } = await explorer.open();
    await show(page, ADDRESS);
    await page.getByRole('link', { name: 'As a table' }).click();
    expect(await page.getByRole('row').count()).toBe(201);
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByText('Page 2 of 3').waitFor();
    await page.getByRole('link', { name: 'As one list' }).click();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.getByRole('row').count()).toBe(201);
    expect(await page.getByText('371 more rows are not printed.').isVisible()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.getByRole('grid').count()).toBe(1);
  });
});
