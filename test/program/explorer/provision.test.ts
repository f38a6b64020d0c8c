import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settled, show } from '../../explorer/page.ts';
import { printed } from '../../explorer/printed.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const EXPLAINED = z.object({
  status: z.string().nullable(),
  title: z.string(),
  chainCount: z.int(),
  chains: z.array(z.object({ evidence: z.string().nullable(), extent: z.string(), inForce: z.boolean() })),
  remedies: z.array(z.unknown()),
  actionCount: z.int(),
});

const EXTENTS: Readonly<Record<string, string>> = {
  FULL: 'all of it',
  PARTIAL: 'a part of it',
  INDICATIVE: 'perhaps a part of it',
};

describe.skipIf(HAS_NO_CHROMIUM)('a provision in the explorer, in Chromium', () => {
  const explorer = shared();

  it.each([
    ['iso-iec-42001-2023', 'A.5.4', ['--crosswalks', 'curated-eu-ai-act-to-iso-42001']],
    ['eu-ai-act-2024-1689', 'Art. 50(2)', ['--system', 'support-chatbot']],
    ['northbridge-ai-standard', '4.1', []],
  ])(
    'shows the status, chains and remedies that the command explain prints: %s %s',
    async (framework, ref, options) => {
      const explained = EXPLAINED.parse(
        await printed(explorer, 'explain', framework, ref, '--as-of', DAY, ...options),
      );
      const { page } = await explorer.open();
      const lens = new URLSearchParams({ asOf: DAY, chains: '100' });
      if (options.length > 0) lens.set(`${options[0]}`.slice(2), `${options[1]}`);
      await show(page, `/o/northbridge/provision/${framework}/${encodeURIComponent(ref)}?${lens}`);
      expect(await page.textContent('#verdict-title')).toBe(
        explained.status === null
          ? 'No status of its own'
          : explained.status.charAt(0) + explained.status.slice(1).toLowerCase().replaceAll('_', ' '),
      );
      const chains = await page.locator('.chains > li').all();
      expect(chains).toHaveLength(explained.chainCount);
      for (const [place, chain] of explained.chains.entries()) {
        const text = (await chains[place]?.innerText()) ?? '';
        const extent = EXTENTS[chain.extent];
        expect(text).toContain(
          chain.inForce ? `Supports ${extent}` : `Would support ${extent} if it counted`,
        );
        expect(text).toContain(chain.evidence ?? '');
      }
      const remedies = page.locator('h3:text("Records that would each improve the status") + ul > li');
      expect(await remedies.count()).toBe(explained.remedies.length);
    },
  );

  it('leads with the keyboard from the overview to the author of the mapping on which 10.1 rests', async () => {
    const { page, faults } = await explorer.open();
    await show(page, `/o/northbridge/provision/iso-iec-42001-2023/10.1?asOf=${DAY}`);
    const seen: string[] = [];
    for (let tabs = 0; tabs < 40; tabs += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      seen.push((await focused.innerText()).trim());
      if (seen.at(-1) === 'House standard to ISO/IEC 42001') break;
      // What has the focus is seen, wherever the page has scrolled to.
      expect(await focused.isVisible()).toBe(true);
    }
    expect(seen.slice(-4)).toEqual([
      'EV-067 Improvement plan 2026 with budget and report',
      'northbridge-ai-standard 4.3 Continual improvement plan',
      '10.1 Continual improvement',
      'House standard to ISO/IEC 42001',
    ]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/catalogue/crosswalk/northbridge-ai-standard-to-42001?**');
    expect(faults).toEqual([]);
  });

  it('goes through the chains with the arrow keys, and keeps the one that stands out in the address', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/provision/iso-iec-42001-2023/8.2?asOf=${DAY}`);
    const picture = page.getByRole('group', { name: 'The chains from evidence to this provision' });
    await picture.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chain = (): string | null => new URL(page.url()).searchParams.get('chain');
    await expect.poll(chain).toBe('3');
    expect(await page.locator('.chain-picture [role=status]').innerText()).toBe('Chain 3 of 7, from EV-043');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await expect.poll(chain).toBe('7');
    await page.keyboard.press('Home');
    await expect.poll(chain).toBeNull();
    await page.reload();
    await settled(page);
    expect(
      await page.getByRole('button', { name: 'Chain 1', exact: true }).getAttribute('aria-pressed'),
    ).toBe('true');
  });

  it('draws a chain that does not count hollow, and a mapping dashed', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/provision/iso-iec-42001-2023/9.2.1?asOf=${DAY}`);
    expect(await page.locator('.path-edge.hollow').count()).toBe(2);
    expect(await page.locator('.path-edge.inferred').count()).toBe(0);
    await show(page, `/o/northbridge/provision/iso-iec-42001-2023/10.1?asOf=${DAY}`);
    expect(await page.locator('.path-edge.hollow').count()).toBe(0);
    expect(await page.locator('.path-edge.inferred').count()).toBe(1);
  });

  it('counts what is assumed for its parts too', async () => {
    const { page } = await explorer.open();
    await show(
      page,
      `/o/northbridge/provision/iso-iec-42001-2023/9.2?asOf=${DAY}&assume=iso-iec-42001-2023:9.2.1`,
    );
    const parts = page.locator('section:has(#parts-title) tbody tr');
    expect(await parts.locator('td:nth-child(2)').allInnerTexts()).toEqual(['Covered', 'Lapsed']);
  });

  it('says of a provision that does not exist that it is not found', async () => {
    const { page } = await explorer.open();
    await show(page, '/o/northbridge/provision/iso-iec-42001-2023/99.9');
    expect(await page.getByRole('alert').innerText()).toContain('Not found');
    expect(await page.locator('.verdict').count()).toBe(0);
  });
});
