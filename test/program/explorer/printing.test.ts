import { describe, expect, it } from 'vitest';
import { show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

/** Screens that people print, with something that each must have on paper. */
const PRINTED: readonly (readonly [string, string])[] = [
  [`/o/northbridge?asOf=${DAY}`, 'Coverage by framework'],
  [`/o/northbridge/provision/iso-iec-42001-2023/10.2?asOf=${DAY}`, 'On whose word'],
  [`/o/northbridge/gaps?asOf=${DAY}`, 'Best chain today'],
  [`/o/northbridge/soa/iso-iec-42001-2023?asOf=${DAY}`, 'Owner and approval'],
  [`/o/northbridge/questions?asOf=${DAY}`, 'Is the organization established outside the European Union?'],
  [`/o/northbridge/reviews?asOf=${DAY}`, 'Nobody vouches for'],
];

describe.skipIf(HAS_NO_CHROMIUM)('what is printed, in Chromium', { timeout: 60_000 }, () => {
  const explorer = shared();

  it.each(PRINTED)(
    'of %s says whose figures these are, and has nothing that only a screen can do',
    async (address, part) => {
      const { page } = await explorer.open();
      await show(page, address);
      await page.emulateMedia({ media: 'print' });
      const print = page.locator('.screen');
      expect(await print.getByText('Northbridge Devices and Services', { exact: true }).isVisible()).toBe(
        true,
      );
      expect(await print.getByText('As recorded at').isVisible()).toBe(true);
      expect(await print.getByText(part).first().isVisible()).toBe(true);
      expect(await page.getByText('Copy link').isVisible()).toBe(false);
      expect(await print.locator('details:not([open]):visible').count()).toBe(0);
      // A button in the head of a table would be printed on its first page alone.
      const heads = await print
        .locator('thead .sort-head')
        .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).display));
      expect([...new Set(heads)].filter((display) => display !== 'contents')).toEqual([]);
    },
  );

  it('of the overview fits one page', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge?asOf=${DAY}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
