import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TimelineQuestion } from '../../../explorer/src/screens/timeline/timeline.graphql.ts';
import { statusWords } from '../../../explorer/src/words/en/statuses.ts';
import type { CoverageStatus } from '../../../src/model/coverage.ts';
import { STATUSES_SHOWN } from '../../../src/model/status-looks.ts';
import { asked } from '../../explorer/asked.ts';
import { settled, show } from '../../explorer/page.ts';
import { printed } from '../../explorer/printed.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const FRAMEWORK = 'iso-iec-42001-2023';
const forecast = z.object({
  organization: z.object({
    forecast: z.object({
      steps: z.object({
        totalCount: z.number(),
        nodes: z.array(
          z.object({
            date: z.string(),
            changes: z.object({ totalCount: z.number() }),
            counts: z.array(
              z.object({ counts: z.array(z.object({ status: z.string(), count: z.number() })) }),
            ),
          }),
        ),
      }),
    }),
  }),
});
const QUERY = `query ($asOf: Date) { organization(slug: "northbridge") {
  forecast(asOf: $asOf, frameworks: ["${FRAMEWORK}"]) { steps(first: 10) {
    totalCount nodes { date changes(first: 1) { totalCount } counts { counts { status count } } } } } } }`;

describe.skipIf(HAS_NO_CHROMIUM)('the timeline, in Chromium', () => {
  const explorer = shared();

  it('has the days, the changes and the counts of GraphQL, and tells all that changes on a day', async () => {
    const { steps } = forecast.parse(await asked(explorer.url, QUERY, { asOf: DAY })).organization.forecast;
    const { page, faults } = await explorer.open();
    await show(page, `/o/northbridge/timeline?asOf=${DAY}&frameworks=${FRAMEWORK}`);
    const rows = await page.locator('tbody tr').all();
    expect(rows.length).toBe(steps.totalCount);
    const heads = (await page.locator('thead th').allInnerTexts()).slice(3);
    for (const [place, { changes, counts }] of steps.nodes.entries()) {
      const [, ...figures] = (await rows[place]?.locator('td').allInnerTexts()) ?? [];
      const counted = new Map(counts[0]?.counts.map(({ status, count }) => [status, count]));
      const shown = STATUSES_SHOWN.map((status) => counted.get(status) ?? 0);
      expect(figures[0]).toBe(`${changes.totalCount}`);
      expect(
        figures
          .slice(1)
          .map(Number)
          .filter((count) => count > 0),
      ).toEqual(shown.filter((count) => count > 0));
      expect(figures.length - 1).toBe(heads.length);
    }
    const changing = steps.nodes.findIndex(({ changes }) => changes.totalCount > 0);
    await rows[changing]?.locator('th a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**on=${steps.nodes[changing]?.date}**`);
    await page.locator('.day-changes > li').first().waitFor();
    expect(await page.locator('.day-changes > li').count()).toBe(steps.nodes[changing]?.changes.totalCount);
    expect(faults).toEqual([]);
  });

  it('has the counts of each month where the server does not forecast so much at once', async () => {
    const { page } = await explorer.open();
    let refused = 0;
    await page.route('**/graphql', async (route) => {
      const { extensions } = route.request().postDataJSON();
      if (extensions.persistedQuery.sha256Hash !== TimelineQuestion.sha256) return route.continue();
      refused += 1;
      const errors = [{ message: 'Too much.', extensions: { code: 'QUERY_TOO_COMPLEX' } }];
      return route.fulfill({ status: 200, body: JSON.stringify({ errors }) });
    });
    await show(page, `/o/northbridge/timeline?asOf=${DAY}&system=hiring-screener`);
    const rows = await page.locator('tbody tr').allInnerTexts();
    expect(rows).toHaveLength(25);
    expect(await page.getByRole('alert').count()).toBe(0);
    const heads = await page.locator('thead th').allInnerTexts();
    const matrix = z
      .object({
        rows: z.array(z.object({ system: z.string().nullable(), counts: z.record(z.string(), z.number()) })),
      })
      .parse(await printed(explorer, 'matrix', '--as-of', '2027-09-01'));
    const counts = matrix.rows.filter(({ system }) => system === 'hiring-screener').map((row) => row.counts);
    const sumOf = (status: CoverageStatus): number =>
      counts.reduce((sum, count) => sum + (count[status] ?? 0), 0);
    const shown = STATUSES_SHOWN.filter((status) => heads.includes(statusWords.short[status]));
    expect(
      rows
        .find((row) => row.startsWith('1 Sept 2027'))
        ?.split(/\s+/)
        .slice(3),
    ).toEqual(shown.map((status) => `${sumOf(status)}`));
    // What was refused for good is not asked again, as long as nothing is recorded.
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Overview' }).click();
    await settled(page);
    await page.goBack();
    await settled(page);
    expect(await page.locator('tbody tr').count()).toBe(25);
    expect(refused).toBe(1);
  });

  it('shows why a question is refused, without an error in the console', async () => {
    const { page, faults } = await explorer.open();
    await show(page, `/o/northbridge/timeline?asOf=${DAY}&frameworks=nowhere`);
    expect(await page.getByRole('alert').innerText()).toContain('nowhere');
    expect(faults).toEqual([]);
  });
});
