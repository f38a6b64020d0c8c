import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asked } from '../../explorer/asked.ts';
import { show } from '../../explorer/page.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const answered = z.object({
  ledger: z.object({
    head: z.object({ hash: z.string() }),
    changes: z.object({ nodes: z.array(z.object({ seq: z.number() })) }),
  }),
});

describe.skipIf(HAS_NO_CHROMIUM)('the record of changes, in Chromium', () => {
  const explorer = shared();

  it('has the head of each ledger and all its changes, newest first', async () => {
    const { page, faults } = await explorer.open();
    for (const [ledger, address] of [
      ['northbridge', '/o/northbridge/changes'],
      ['catalogue', '/o/northbridge/changes?ledger=catalogue'],
    ] as const) {
      const { head, changes } = await ledgerOf(explorer.url, ledger);
      await show(page, address);
      expect(await page.locator('.head-hash code').textContent()).toBe(head.hash);
      const numbers = (await page.locator('.change-number').allTextContents()).map(Number);
      expect(numbers).toEqual(changes.nodes.map(({ seq }) => seq).reverse());
    }
    expect(faults).toEqual([]);
  });

  it('names the records of a change that is opened with the keyboard, and leads to them', async () => {
    const { page } = await explorer.open();
    await show(page, '/o/northbridge/changes');
    // The oldest one, which has the systems.
    await page.getByText('Records and hash').last().focus();
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: 'hiring-screener Hiring screener' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('/o/northbridge/system/hiring-screener');
    await page.getByRole('link', { name: 'Show what was recorded then' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    expect(new URL(page.url()).searchParams.get('knownAt')).toMatch(/^\d{4}-.*Z$/);
  });
});

async function ledgerOf(url: string, name: string): Promise<z.infer<typeof answered>['ledger']> {
  const query =
    'query ($name: String) { ledger(name: $name) { head { hash } changes(last: 50) { nodes { seq } } } }';
  return answered.parse(await asked(url, query, { name })).ledger;
}
