import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settled, show } from '../../explorer/page.ts';
import { printed } from '../../explorer/printed.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const DUE = z.object({
  due: z.array(z.object({ title: z.string(), kind: z.string(), isOverdue: z.boolean() })),
});

describe.skipIf(HAS_NO_CHROMIUM)('what is due in the explorer, in Chromium', { timeout: 60_000 }, () => {
  const explorer = shared();

  it('is what the command due prints, in its order, and can be narrowed to actions', async () => {
    const { due } = DUE.parse(await printed(explorer, 'due', '--as-of', DAY, '--within', '365'));
    const { page, faults } = await explorer.open();
    await show(page, `/o/northbridge/due?asOf=${DAY}&within=365`);
    const rows = page.getByRole('table', { name: 'What is due' }).locator('tbody tr');
    const said = await rows.allInnerTexts();
    expect(said.length).toBe(due.length);
    for (const [place, { title, isOverdue }] of due.entries()) {
      expect(said[place]).toContain(title);
      expect(said[place]?.includes('overdue')).toBe(isOverdue);
    }
    const actions = due.filter(({ kind }) => kind === 'ACTION_DUE');
    expect(actions.length).toBeGreaterThan(0);
    await show(page, `/o/northbridge/due?asOf=${DAY}&within=365&kind=ACTION_DUE`);
    expect(await rows.count()).toBe(actions.length);
    expect(faults).toEqual([]);
  });

  it('is where the overview leads that shows only what comes first', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge?asOf=${DAY}`);
    const more = page.getByRole('region', { name: 'Due next' }).getByRole('link', { name: /^See \d+ more$/ });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/o/northbridge/due?asOf=${DAY}`);
    await settled(page);
    await page.getByRole('heading', { level: 1, name: 'Due' }).waitFor();
  });
});
