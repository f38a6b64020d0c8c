import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settled, show } from '../../explorer/page.ts';
import { printed } from '../../explorer/printed.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const GAPS = z.object({ gaps: z.array(z.object({ framework: z.string(), ref: z.string() })) });

/** What the page sends; questions about lists have `after`. */
const ASKED = z.object({ variables: z.object({ after: z.string().nullable().optional() }) });

/** A row of a table, or of a grid once there are many. */
const ROW = 'tbody tr, [role="grid"] [role="row"]';

/** The refs of the rows that the page shows, in their order. */
function refs(page: Page): Promise<readonly string[]> {
  return page.locator('th[scope=row] strong, [role=rowheader] strong').allInnerTexts();
}

describe.skipIf(HAS_NO_CHROMIUM)('the gaps in the explorer, in Chromium', () => {
  const explorer = shared();

  it.each([
    [{ status: 'LAPSED,INDICATIVE', level: 'ORGANIZATION', crosswalks: 'curated-iso-42001-to-iso-27001' }],
    [{ urgency: '1,2', withoutAction: 'true', system: 'hiring-screener' }],
    [{ beneath: 'eu-ai-act-2024-1689:Art. 60', status: 'GAP' }],
  ])('are those that the command gaps prints, in its order: %o', async (lens) => {
    const options = Object.entries(lens).flatMap(([name, value]) =>
      name === 'withoutAction' ? ['--without-action'] : [`--${name === 'text' ? 'search' : name}`, value],
    );
    const { gaps } = GAPS.parse(await printed(explorer, 'gaps', '--as-of', DAY, ...options));
    expect(gaps.length).toBeGreaterThan(0);
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/gaps?${new URLSearchParams({ asOf: DAY, ...lens })}`);
    const total = await page.locator('.gap-summary strong').innerText();
    expect(total).toBe(gaps.length === 1 ? '1 gap' : `${gaps.length} gaps`);
    const shown = await refs(page);
    expect(shown).toEqual(gaps.slice(0, shown.length).map(({ ref }) => ref));
  });

  it('are read on from where they were when the server asks for patience', async () => {
    const { page } = await explorer.open();
    const asked: (string | null)[] = [];
    await page.route('**/graphql', async (route) => {
      const { variables } = ASKED.parse(route.request().postDataJSON());
      if (variables.after === undefined) return route.continue();
      asked.push(variables.after);
      if (asked.length !== 2) return route.continue();
      const body = JSON.stringify({ code: 'TOO_MANY_REQUESTS', message: 'Wait.' });
      return route.fulfill({ status: 429, headers: { 'retry-after': '0' }, body });
    });
    await show(page, `/o/northbridge/gaps?asOf=${DAY}`);
    const [all] = (await page.locator('.gap-summary strong').innerText()).split(' ');
    // The page waits in between, and shows what it has.
    await page.locator('.large-table-line', { hasText: `${all} rows` }).waitFor();
    // The first page is asked for once, and the second one twice.
    expect(asked.filter((after) => after === null)).toHaveLength(1);
    expect(asked[1]).toBe(asked[2]);
  });

  it('are shown as soon as the first of them are there', async () => {
    const { page } = await explorer.open();
    await page.route('**/graphql', async (route) => {
      const { variables } = ASKED.parse(route.request().postDataJSON());
      // The next ones do not come before somebody sees the first.
      if (typeof variables.after === 'string') await page.locator(ROW).first().waitFor();
      return route.continue();
    });
    await show(page, `/o/northbridge/gaps?asOf=${DAY}`);
    expect((await refs(page)).length).toBeGreaterThan(5);
  });

  it('are filtered with the keyboard, and the workbook of exactly these gaps is downloaded', async () => {
    const { page, faults } = await explorer.open();
    await show(page, `/o/northbridge/gaps?asOf=${DAY}`);
    await page.getByRole('button', { name: 'Status any' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    // Past the two buttons that tick and untick everything.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    while (!(await page.locator('label:has(:focus)').innerText()).startsWith('Lapsed'))
      await page.keyboard.press('Tab');
    const promised = await page.locator('label:has(:focus) .quiet').innerText();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL('**status=LAPSED**');
    await settled(page);
    expect(await page.locator('.gap-summary strong').innerText()).toBe(`${promised} gaps`);
    expect(
      await page
        .getByRole('button', { name: 'Status Lapsed' })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
    await page.getByRole('link', { name: 'Workbook' }).focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.url()).toBe(
      `${explorer.url}/reports/gap.xlsx?organization=northbridge&asOf=${DAY}&status=LAPSED`,
    );
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(await download.failure()).toBeNull();
    // Back leads to the gaps of before.
    await page.goBack();
    await settled(page);
    expect(await page.locator('.gap-summary strong').innerText()).not.toBe(`${promised} gaps`);
    expect(faults).toEqual([]);
  });

  it('say which filters exclude all of them, and drop these on request', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/gaps?asOf=${DAY}&status=LAPSED&text=nowhere`);
    expect(await page.locator('.empty').innerText()).toContain(
      'The filters are: the words “nowhere” · Lapsed.',
    );
    await page.locator('.empty').getByRole('link', { name: 'Drop all filters' }).click();
    await settled(page);
    expect((await refs(page)).length).toBeGreaterThan(10);
  });

  it('offer other frameworks where one is chosen, and that one although it has no gap', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/gaps?asOf=${DAY}&frameworks=eu-ai-act-2024-1689&text=A.6.2`);
    await page.getByRole('button', { name: 'Framework eu-ai-act-2024-1689' }).click();
    const offered = page.locator('.disclosure-panel .control-choice');
    await offered.filter({ hasText: 'iso-iec-42001-2023' }).getByRole('checkbox').check();
    await page.keyboard.press('Enter');
    await page.waitForURL('**frameworks=iso-iec-42001-2023,eu-ai-act-2024-1689**');
    await settled(page);
    expect((await refs(page)).every((ref) => ref.includes('A.6.2'))).toBe(true);
  });

  it('are never an empty table for a question that is refused', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/gaps?asOf=${DAY}&beneath=nowhere:1`);
    expect(await page.getByRole('alert').innerText()).toContain('beneath There is no provision');
    expect(await page.locator('table, [role=grid], .empty').count()).toBe(0);
  });

  it('show the columns that somebody chooses, and are sorted by them', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/gaps?asOf=${DAY}&status=LAPSED&columns=due,leverage`);
    expect(await page.locator('thead th').allInnerTexts()).toEqual(['Provision', 'Due', 'Would improve']);
    await page.getByRole('button', { name: 'Would improve' }).click();
    await page.getByRole('button', { name: 'Would improve' }).click();
    expect(new URL(page.url()).searchParams.get('sort')).toBe('-leverage');
    const numbers = (await page.locator('tbody td:last-child').allInnerTexts()).map((text) =>
      Number.parseInt(text, 10),
    );
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
  });
});
