import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asked } from '../../explorer/asked.ts';
import { settled, show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const FRAMEWORK = 'iso-iec-42001-2023';
const ADDRESS = `/o/northbridge/soa/${FRAMEWORK}?asOf=${DAY}`;
const statement = z.object({
  organization: z.object({
    statementOfApplicability: z.object({
      controls: z.object({
        nodes: z.array(
          z.object({
            applicable: z.boolean().nullable(),
            defects: z.array(z.string()),
            provision: z.object({ ref: z.string() }),
          }),
        ),
      }),
    }),
  }),
});
const QUERY = `query ($asOf: Date) { organization(slug: "northbridge") {
  statementOfApplicability(framework: "${FRAMEWORK}", asOf: $asOf) {
    controls(first: 100) { nodes { applicable defects provision { ref } } }
  } } }`;

describe.skipIf(HAS_NO_CHROMIUM)('the statement of applicability, in Chromium', () => {
  const explorer = shared();

  it('has the controls and the counts that GraphQL has', async () => {
    const answer = statement.parse(await asked(explorer.url, QUERY, { asOf: DAY }));
    const { nodes } = answer.organization.statementOfApplicability.controls;
    const { page, faults } = await explorer.open();
    await show(page, ADDRESS);
    expect(await page.locator('tbody th strong').allInnerTexts()).toEqual(
      nodes.map(({ provision }) => provision.ref),
    );
    const lacking = nodes.filter(({ defects }) => defects.length > 0).length;
    expect(await page.locator('h2').innerText()).toBe(`${lacking} controls lack something`);
    const undecided = nodes.filter(({ applicable }) => applicable === null).length;
    expect(await page.locator('.soa-summary').innerText()).toContain(`${undecided} are not decided`);
    expect(await page.locator('.soa-lacks > li').count()).toBe(
      nodes.reduce((sum, { defects }) => sum + defects.length, 0),
    );
    expect(faults).toEqual([]);
  });

  it('shows what a count counts, with the keyboard, and leads to the workbook', async () => {
    const { page } = await explorer.open();
    await show(page, ADDRESS);
    const link = page.getByRole('link', { name: /^Not decided/ });
    const count = Number(await link.locator('strong').innerText());
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**lacks=NOT_DECIDED**');
    await settled(page);
    expect(await page.locator('tbody tr').count()).toBe(count);
    expect(await page.getByRole('link', { name: 'Workbook' }).getAttribute('href')).toBe(
      `/reports/statement-of-applicability.xlsx?organization=northbridge&asOf=${DAY}&frameworks=${FRAMEWORK}`,
    );
  });

  it('leads an auditor with the keyboard from a control to its evidence, the chain, the mapping, its author and its review', async () => {
    const { page, faults } = await explorer.open();
    const follow = async (link: Locator): Promise<void> => {
      await link.focus();
      await page.keyboard.press('Enter');
      await settled(page);
    };
    await show(page, ADDRESS);
    const control = page.locator('tbody tr', { has: page.locator('th strong', { hasText: /^A\.2\.2$/ }) });
    await follow(control.getByRole('link', { name: /^EV-/ }).first());
    const evidence = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(evidence).toMatch(/^EV-\d+$/);
    await page.goBack();
    await settled(page);
    await follow(control.getByRole('link', { name: /^A\.2\.2 / }));
    expect(await page.textContent('h1')).toMatch(/^A\.2\.2 /);
    expect(await page.locator('.chains > li').allInnerTexts()).toContainEqual(
      expect.stringContaining(evidence),
    );
    const review = 'reviewed by Head of Legal on 12 May 2026';
    const row = page.locator('.mappings tbody tr', { hasText: review });
    expect(await row.innerText()).toContain('Northbridge');
    await follow(row.getByRole('link', { name: 'House standard to ISO/IEC 42001' }));
    await page
      .locator('tbody tr', { hasText: review })
      .getByRole('link', { name: /^A\.2\.2 / })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe(DAY);
    expect(faults).toEqual([]);
  });

  it('says why it is empty: filters that exclude everything, a framework without controls, none at all', async () => {
    const { page } = await explorer.open();
    await show(page, `${ADDRESS}&applies=no&text=nowhere`);
    expect(await page.locator('.empty').innerText()).toContain('The filters are: the words “nowhere” · No.');
    await show(page, `/o/northbridge/soa/eu-ai-act-2024-1689?asOf=${DAY}`);
    expect(await page.locator('.empty').innerText()).toContain('This framework has no controls');
    await show(page, `/o/northbridge/soa/nowhere?asOf=${DAY}`);
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await page.locator('table, .empty').count()).toBe(0);
  });

  it('opens with the first management-system standard', async () => {
    const { page } = await explorer.open();
    await page.goto(`/o/northbridge/soa?asOf=${DAY}`);
    await page.waitForURL(`**/soa/${FRAMEWORK}**`);
  });
});
