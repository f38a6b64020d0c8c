import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Lens, WIDE_LENS } from '../../../explorer/src/lens/lens.ts';
import { addressOf } from '../../../explorer/src/lens/route.ts';
import { gapsWords } from '../../../explorer/src/words/en/gaps.ts';
import { reviewsWords } from '../../../explorer/src/words/en/reviews.ts';
import { timelineWords } from '../../../explorer/src/words/en/timeline.ts';
import { wordOf } from '../../../explorer/src/words/word-of.ts';
import { COVERAGE_STATUSES, STATUSES_WEAKEST_FIRST } from '../../../src/model/coverage.ts';
import { STATUSES_SHOWN } from '../../../src/model/status-looks.ts';
import { asked } from '../../explorer/asked.ts';
import { show } from '../../explorer/page.ts';
import { printed } from '../../explorer/printed.ts';
import { HAS_NO_CHROMIUM, type Shared, shared } from '../../explorer/shared.ts';

const FRAMEWORK = 'iso-iec-42001-2023';
const SYSTEM = 'hiring-screener';

const counts = z.record(z.enum(COVERAGE_STATUSES), z.number());
const matrix = z.object({
  rows: z.array(z.object({ framework: z.string(), system: z.string().nullable(), counts })),
});
const coverage = z.object({
  provisions: z.array(z.object({ ref: z.string(), status: z.enum(COVERAGE_STATUSES) })),
});

const gapList = z.object({ gaps: z.array(z.unknown()) });
const stepList = z.object({ steps: z.array(z.unknown()) });
const planned = z.object({ steps: z.array(z.object({ ref: z.string() })) });
const reviewList = z.object({ reviews: z.array(z.unknown()) });

/** What a lens can choose. */
const slugs = z.array(z.object({ slug: z.string() }));
const offered = z.object({
  crosswalks: slugs,
  organization: z.object({
    frameworks: slugs,
    systems: z.object({ nodes: z.array(z.object({ localId: z.string() })) }),
  }),
});
const OFFERED =
  '{ crosswalks { slug } organization(slug: "northbridge") { frameworks { slug } systems(first: 20) { nodes { localId } } } }';

const LENS: Lens = { ...WIDE_LENS, organization: 'northbridge' };
const LENSES: readonly (readonly [string, Lens])[] = [
  ['the choice of the organization', { ...LENS, asOf: '2026-11-24' }],
  ['another day without crosswalks', { ...LENS, asOf: '2028-03-01', crosswalks: [] }],
  [
    'one crosswalk, three frameworks, and a support that is assumed',
    {
      ...LENS,
      asOf: '2027-08-02',
      crosswalks: ['curated-eu-ai-act-to-iso-42001'],
      frameworks: ['eu-ai-act-2024-1689', FRAMEWORK, 'iso-9001-2015'],
      assume: [{ framework: FRAMEWORK, ref: '9.2', extent: 'PARTIAL', system: null }],
    },
  ],
];

/** The same lens as options of a command. */
function options({ asOf, crosswalks, assume }: Lens): readonly string[] {
  return [
    ...(asOf === null ? [] : ['--as-of', asOf]),
    ...(crosswalks === null ? [] : ['--crosswalks', crosswalks.join(',')]),
    ...assume.flatMap(({ framework, ref, extent }) => ['--assume', `${framework}:${ref}=${extent}`]),
  ];
}

/** The texts of the cells of each row that a selector finds, in one go. */
function cells(page: Page, rows: string, cell: string): Promise<readonly (readonly string[])[]> {
  return page.$$eval(
    rows,
    (found, selector) =>
      found.map((row) =>
        [...row.querySelectorAll<HTMLElement>(selector)].map((each) => (each.textContent ?? '').trim()),
      ),
    cell,
  );
}

/** Holds the overview, the matrix and a framework to what the commands print through the same lens. */
async function compareCounts(explorer: Shared, page: Page, lens: Lens): Promise<void> {
  const frameworks = lens.frameworks === null ? [] : ['--frameworks', lens.frameworks.join(',')];
  const { rows } = matrix.parse(await printed(explorer, 'matrix', ...options(lens), ...frameworks));
  const organization = rows.filter(({ system }) => system === null);

  await show(page, addressOf(lens, 'overview'));
  expect(await cells(page, '.frameworks .counts', 'td')).toEqual(
    organization.map(({ counts: of }) => [
      ...STATUSES_SHOWN.map((status) => `${of[status]}`),
      `${Object.values(of).reduce((sum, count) => sum + count, 0)}`,
    ]),
  );

  await show(page, addressOf(lens, 'matrix', [], { count: 'GAP' }));
  const systems = [...new Set(rows.map(({ system }) => system))];
  expect(await cells(page, '.plain-table tbody tr', 'td')).toEqual(
    systems.map((system) =>
      rows
        .filter((row) => row.system === system)
        .map(({ counts: of }) => {
          const whole = STATUSES_WEAKEST_FIRST.reduce((sum, status) => sum + (of[status] ?? 0), 0);
          return whole === 0 ? '–' : `${of.GAP} / ${whole}`;
        }),
    ),
  );

  for (const system of [null, SYSTEM]) {
    const { provisions } = coverage.parse(
      await printed(
        explorer,
        ...['coverage', '--framework', FRAMEWORK, ...options(lens)],
        ...(system === null ? [] : ['--system', system]),
      ),
    );
    await show(page, addressOf({ ...lens, system }, 'framework', [FRAMEWORK]));
    const shown = await cells(page, '.plain-table tbody tr', '.outline-name a .outline-ref, .status-mark');
    expect(shown.filter((row) => row.length === 2)).toEqual(
      provisions.map(({ ref, status }) => [ref, wordOf(status)]),
    );
  }
}

/** Holds the totals of other screens to the commands. Each begins with a sentence that has them. */
async function compareTotals(explorer: Shared, page: Page, lens: Lens): Promise<void> {
  const scope = [
    ...options(lens),
    ...(lens.frameworks === null ? [] : ['--frameworks', lens.frameworks.join(',')]),
    ...(lens.system === null ? [] : ['--system', lens.system]),
  ];
  const { gaps } = gapList.parse(await printed(explorer, 'gaps', ...scope));
  await show(page, addressOf(lens, 'gaps'));
  expect(await page.locator('.gap-summary strong').innerText()).toBe(gapsWords.total(gaps.length));

  const { steps: days } = stepList.parse(await printed(explorer, 'forecast', ...scope));
  await show(page, addressOf(lens, 'timeline'));
  await page.getByText(timelineWords.total(days.length - 1), { exact: true }).waitFor();

  const { steps } = planned.parse(await printed(explorer, 'plan', '--limit', '5', ...scope));
  await show(page, addressOf(lens, 'next', [], { steps: '5' }));
  expect(await page.locator('.next-step .section-head strong').allInnerTexts()).toEqual(
    steps.map(({ ref }) => ref),
  );

  const { reviews } = reviewList.parse(await printed(explorer, 'open-reviews', ...scope));
  await show(page, addressOf(lens, 'reviews'));
  if (reviews.length > 0) await page.getByText(reviewsWords.open(reviews.length)).waitFor();
}

describe.skipIf(HAS_NO_CHROMIUM)('the figures of the explorer, in Chromium', { timeout: 120_000 }, () => {
  const explorer = shared();

  it.each(LENSES)('are those of the commands for %s: overview, matrix and framework', async (_, lens) => {
    const { page } = await explorer.open();
    await compareCounts(explorer, page, lens);
  });

  it('are those of the commands through any lens: gaps, timeline, next and reviews too', async () => {
    const { crosswalks, organization } = offered.parse(await asked(explorer.url, OFFERED));
    const slugsOf = (all: readonly { readonly slug: string }[]): readonly string[] =>
      all.map(({ slug }) => slug);
    const lenses = fc.record({
      asOf: fc
        .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      crosswalks: fc.option(fc.subarray([...slugsOf(crosswalks)])),
      frameworks: fc.option(fc.subarray([...slugsOf(organization.frameworks)], { minLength: 1 })),
      system: fc.option(fc.constantFrom(...organization.systems.nodes.map(({ localId }) => localId))),
    });
    const { page } = await explorer.open();
    await fc.assert(
      fc.asyncProperty(lenses, async (chosen) => {
        const lens: Lens = { ...LENS, ...chosen };
        await compareCounts(explorer, page, { ...lens, system: null });
        await compareTotals(explorer, page, lens);
      }),
      // Each lens is looked at on nine screens. Each run takes others; a failure names its lens.
      { numRuns: 2, endOnFailure: true },
    );
  });
});
