import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asked } from '../../explorer/asked.ts';
import { settled, show } from '../../explorer/page.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const row = z.object({ presence: z.string(), kind: z.object({ label: z.string() }) });
const answered = z.object({
  organization: z.object({
    systems: z.object({
      nodes: z.array(z.object({ evidenceRecord: z.object({ rows: z.object({ nodes: z.array(row) }) }) })),
    }),
  }),
});
const QUERY = `query ($text: String) { organization(slug: "northbridge") {
  systems(first: 1, filter: {text: $text}) {
    nodes { evidenceRecord { rows(first: 20) { nodes { presence kind { label } } } } }
  } } }`;

describe.skipIf(HAS_NO_CHROMIUM)('the systems of the explorer, in Chromium', () => {
  const explorer = shared();

  it('are narrowed by words and facets that the address keeps, and an empty list names the way back', async () => {
    const { page, faults } = await explorer.open();
    await show(page, '/o/northbridge/systems?status=PLANNED');
    expect(await page.locator('tbody th a').allTextContents()).toEqual([
      'Meeting summarizer',
      'Application parser',
    ]);
    await page.getByRole('searchbox').fill('no such system');
    await page.getByText('No system matches these filters').waitFor();
    expect(new URL(page.url()).searchParams.get('text')).toBe('no such system');
    await page.getByRole('link', { name: 'Show all systems' }).click();
    await settled(page);
    expect(await page.locator('tbody th a').count()).toBe(9);
    expect(faults).toEqual([]);
  });

  it('lead to a page each, with the presence of each kind of evidence as the schema answers it', async () => {
    const { page } = await explorer.open();
    await show(page, '/o/northbridge/systems');
    await page.getByRole('link', { name: 'Ward fall detector' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ward fall detector' }).waitFor();
    await page.locator('.record-kind').first().waitFor();
    const shown = await page.locator('.record-kind').evaluateAll((rows) =>
      rows.map((row) => ({
        label: row.querySelector('h3')?.textContent,
        presence: row.querySelector('.presence-mark')?.className.split(' ')[1],
      })),
    );
    expect(shown).toEqual(await presencesOf(explorer.url, 'fall-detector'));
  });

  it('of an id that no system has say so', async () => {
    const { page } = await explorer.open();
    await show(page, '/o/northbridge/system/nothing');
    expect(await page.getByRole('alert').textContent()).toMatch(/not found|no such/i);
  });
});

async function presencesOf(url: string, system: string): Promise<readonly unknown[]> {
  const { systems } = answered.parse(await asked(url, QUERY, { text: system })).organization;
  const [found] = systems.nodes;
  return (found?.evidenceRecord.rows.nodes ?? []).map(({ presence, kind: { label } }) => ({
    label,
    presence,
  }));
}
