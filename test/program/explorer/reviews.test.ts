import { describe, expect, it } from 'vitest';
import { openReviewsAnswer } from '../../../src/cli/answers/what-if-answers.ts';
import { settled, show } from '../../explorer/page.ts';
import { printed } from '../../explorer/printed.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

describe.skipIf(HAS_NO_CHROMIUM)('the reviews of the explorer, in Chromium', { timeout: 60_000 }, () => {
  const explorer = shared();

  it('are the mappings of the command, in its order, each with what would rise', async () => {
    const words = ['open-reviews', '--as-of', DAY, '--system', 'fall-detector'];
    const { reviews, ceiling } = openReviewsAnswer.parse(await printed(explorer, ...words));
    const { page, faults } = await explorer.open();
    await show(page, `/o/northbridge/reviews?asOf=${DAY}&system=fall-detector`);
    await page.getByText(`Nobody vouches for ${reviews.length} mappings.`).waitFor();
    await page.getByText(`If you confirmed all of them, ${ceiling} status`).waitFor();
    const first = reviews.slice(0, 25);
    expect(await page.locator('.open-review-rising').allInnerTexts()).toEqual(
      first.map(({ rises: { length } }) =>
        length === 0 ? 'No status rises' : length === 1 ? '1 status rises' : `${length} statuses rise`,
      ),
    );
    const pairs = await page.locator('.open-review-pair').allInnerTexts();
    for (const [index, { sourceTitle, targetTitle }] of first.entries())
      for (const title of [sourceTitle, targetTitle]) expect(pairs[index]).toContain(title.split('; ')[0]);
    await page.getByRole('link', { name: 'Show 25 more' }).focus();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await page.locator('.open-review').count()).toBe(Math.min(50, reviews.length));
    expect(faults).toEqual([]);
  });

  it('lead with one key to the row and to the workbook that record a review', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/reviews?asOf=${DAY}`);
    const first = page.locator('.open-review').first();
    await first.getByText('How to record your review').focus();
    await page.keyboard.press('Enter');
    expect(await first.locator('code').innerText()).toMatch(/^[\w-]+,[^,]+,[^,]+,CONFIRMED,,ROLE,DAY,WHY$/);
    const href = await first.getByRole('link', { name: /^workbook of / }).getAttribute('href');
    const workbook = await fetch(new URL(href ?? '', explorer.url), { method: 'HEAD' });
    expect(workbook.status).toBe(200);
  });
});
