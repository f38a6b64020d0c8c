import { describe, expect, it } from 'vitest';
import { questionsWords } from '../../../explorer/src/words/en/questions.ts';
import { settled, show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

describe.skipIf(HAS_NO_CHROMIUM)('the questions of the explorer, in Chromium', () => {
  const explorer = shared();

  it('are all there, and those that are open are as many as the sentence says', async () => {
    const { page, faults } = await explorer.open();
    await show(page, `/o/northbridge/questions?asOf=${DAY}&system=fall-detector`);
    const questions = await page.locator('.asked-question').count();
    const open = await page.locator('.asked-answer.open').count();
    expect(open).toBeGreaterThan(0);
    await page.getByText(questionsWords.counts(open, questions)).waitFor();
    await page.getByLabel('Show').selectOption('open');
    await settled(page);
    expect(await page.locator('.asked-question').count()).toBe(open);
    expect(new URL(page.url()).searchParams.get('show')).toBe('open');
    expect(faults).toEqual([]);
  });

  it('lead with the keyboard to what is undetermined for want of an answer', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/questions?asOf=${DAY}`);
    const link = page.getByRole('link', { name: 'See them' }).first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/framework/**');
    expect(new URL(page.url()).searchParams.get('status')).toBe('UNDETERMINED');
  });
});
