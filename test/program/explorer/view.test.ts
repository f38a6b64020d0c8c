import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asked } from '../../explorer/asked.ts';
import { show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const view = z.object({
  organization: z.object({
    view: z.object({
      questions: z.object({
        nodes: z.array(z.object({ question: z.string(), stage: z.string().nullable() })),
      }),
    }),
  }),
});
const QUERY = `query ($asOf: Date) { organization(slug: "northbridge") {
  view(slug: "certification-path", asOf: $asOf) { questions(first: 100) { nodes { question stage } } } } }`;

describe.skipIf(HAS_NO_CHROMIUM)('the certification path, in Chromium', () => {
  const explorer = shared();

  it('has the stages and the questions of GraphQL, and never says certified', async () => {
    const { nodes } = view.parse(await asked(explorer.url, QUERY, { asOf: DAY })).organization.view.questions;
    const { page, faults } = await explorer.open();
    await show(page, `/o/northbridge/view?asOf=${DAY}`);
    expect(await page.locator('.stage-link').allInnerTexts()).toEqual([
      ...new Set(nodes.map(({ stage }) => stage)),
    ]);
    expect(await page.locator('h3').allInnerTexts()).toEqual(nodes.map(({ question }) => question));
    expect(await page.locator('main').innerText()).not.toMatch(/\bcertified\b/i);
    expect(faults).toEqual([]);
  });

  it('is one of many views, and says which of them does not exist', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/view/pdca?asOf=${DAY}`);
    expect(await page.locator('.stage-link').allInnerTexts()).toEqual(['Plan', 'Do', 'Check', 'Act']);
    await show(page, `/o/northbridge/view/nowhere?asOf=${DAY}`);
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await page.locator('.question').count()).toBe(0);
  });
});
