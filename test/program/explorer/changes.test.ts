import { describe, expect, it } from 'vitest';
import { openPage, show } from '../../explorer/page.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

describe.skipIf(HAS_NO_CHROMIUM)('the record of changes, in Chromium', { timeout: 60_000 }, () => {
  const explorer = shared();

  it('has the head of each ledger and all its changes, newest first', async () => {
    const { page, context, faults } = await openPage(explorer.browser, explorer.url);
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
    await context.close();
  });

  it('names the records of a change that is opened with the keyboard, and leads to them', async () => {
    const { page, context } = await openPage(explorer.browser, explorer.url);
    await show(page, '/o/northbridge/changes');
    await page.getByText('Records and hash').first().focus();
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: 'hiring-screener Hiring screener' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('/o/northbridge/system/hiring-screener');
    await page.getByRole('link', { name: 'Show what was recorded then' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    expect(new URL(page.url()).searchParams.get('knownAt')).toMatch(/^\d{4}-.*Z$/);
    await context.close();
  });
});

interface AnsweredLedger {
  readonly head: { readonly hash: string };
  readonly changes: { readonly nodes: readonly { readonly seq: number }[] };
}

async function ledgerOf(url: string, name: string): Promise<AnsweredLedger> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'graphql-require-preflight': '1' },
    body: JSON.stringify({
      query:
        'query ($name: String) { ledger(name: $name) { head { hash } changes(last: 50) { nodes { seq } } } }',
      variables: { name },
    }),
  });
  const { data } = (await answer.json()) as { readonly data: { readonly ledger: AnsweredLedger } };
  return data.ledger;
}
