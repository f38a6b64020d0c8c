import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asked } from '../../explorer/asked.ts';
import { settled, show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const plan = z.object({
  organization: z.object({
    nextBestEvidence: z.object({
      ceiling: z.number(),
      steps: z.array(z.object({ gain: z.number(), provision: z.object({ ref: z.string() }) })),
    }),
  }),
});
const QUERY = `query ($asOf: Date) { organization(slug: "northbridge") {
  nextBestEvidence(limit: 2, asOf: $asOf) { ceiling steps { gain provision { ref } } } } }`;

describe.skipIf(HAS_NO_CHROMIUM)('the next best evidence, in Chromium', () => {
  const explorer = shared();

  it('has the plan of GraphQL, and a what-if that is in the address alone', async () => {
    const { nextBestEvidence } = plan.parse(await asked(explorer.url, QUERY, { asOf: DAY })).organization;
    const { page, faults } = await explorer.open();
    const writing: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('mutation')) writing.push(request.url());
    });
    await show(page, `/o/northbridge/next?asOf=${DAY}&steps=2`);
    expect(await page.locator('.next-step .section-head strong').allInnerTexts()).toEqual(
      nextBestEvidence.steps.map(({ provision }) => provision.ref),
    );
    let gain = 0;
    const said = nextBestEvidence.steps.map((step) => {
      gain += step.gain;
      return `${step.gain} statuses better ${gain} of ${nextBestEvidence.ceiling} up to this line`;
    });
    expect(await page.locator('.next-step > p').allInnerTexts()).toEqual(said);
    const [first] = nextBestEvidence.steps;
    await page.getByRole('link', { name: `Add to a what-if: ${first?.provision.ref}` }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**assume=**');
    await settled(page);
    await page.getByRole('heading', { name: 'What if 1 support was recorded' }).waitFor();
    await page.getByRole('link', { name: `Drop: ${first?.provision.ref}` }).click();
    await settled(page);
    expect(new URL(page.url()).searchParams.has('assume')).toBe(false);
    expect({ writing, faults }).toEqual({ writing: [], faults: [] });
  });
});
