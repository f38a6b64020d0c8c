import type { BrowserContext, Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  LOOKS,
  lookAt,
  NARROW,
  newContext,
  openPageIn,
  scrollsSideways,
  settled,
  show,
} from '../../explorer/page.ts';
import { readAloud } from '../../explorer/read-aloud.ts';
import { DAY, SCREEN_ADDRESSES, screenOf } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

/** What a screen says in the place of figures. Null: the product answers. */
const UNANSWERED: readonly { readonly said: string; readonly answer: ((route: Route) => unknown) | null }[] =
  [
    { said: 'Reading', answer: () => null },
    {
      said: 'The server cannot reach its records',
      answer: (route) => route.fulfill({ status: 503, json: { code: 'STORE_UNAVAILABLE', message: 'No.' } }),
    },
    {
      said: 'The server has failed',
      answer: (route) =>
        route.fulfill({ status: 500, json: { code: 'INTERNAL_SERVER_ERROR', message: 'No.' } }),
    },
    { said: 'No gap matches these filters', answer: null },
  ];

describe.skipIf(HAS_NO_CHROMIUM)('every screen of the explorer, in Chromium', () => {
  const explorer = shared();
  let context: BrowserContext;
  /** The first address of each screen is read aloud too. */
  const readScreens = new Map(SCREEN_ADDRESSES.toReversed().map((address) => [screenOf(address), address]));

  beforeAll(async () => {
    context = await newContext(explorer.browser, explorer.url);
  });

  // A page waits for its server half of the time: two at once use both cores.
  it.concurrent.for(SCREEN_ADDRESSES)(
    'can be used by everybody, wide and narrow, in all colours: %s',
    async (address, { expect }) => {
      const { page, faults } = await openPageIn(context, explorer.url);
      await show(page, address);
      const screen = screenOf(address);
      if (readScreens.get(screen) === address)
        await expect(await readAloud(page.locator('.screen > .answered'))).toMatchFileSnapshot(
          `../../explorer/aria/${screen}.txt`,
        );
      for (const look of LOOKS) {
        await lookAt(page, look);
        // Wide as it is first seen, and narrow with everything that can be unfolded.
        if (look.width === NARROW) await unfold(page);
        const rules = look.colours === 'light' ? 'all' : 'of colours';
        expect({ look, faults: await accessibilityFaults(page, { rules }) }).toEqual({ look, faults: [] });
        expect({ look, isWide: await scrollsSideways(page) }).toEqual({ look, isWide: false });
      }
      // No error, nothing that the policy of the page forbids, and no other host.
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it.each(UNANSWERED)(
    'can be used by everybody where there are no figures: $said',
    async ({ said, answer }) => {
      const { page } = await explorer.open();
      if (answer !== null) await page.route('**/graphql', answer);
      await page.goto(`/o/northbridge/gaps?asOf=${DAY}&text=nowhere`);
      await page.locator('main').getByText(said).first().waitFor();
      for (const look of LOOKS) {
        await lookAt(page, look);
        expect({ look, faults: await accessibilityFaults(page) }).toEqual({ look, faults: [] });
        expect({ look, isWide: await scrollsSideways(page) }).toEqual({ look, isWide: false });
      }
    },
  );

  it('has panels that everybody can use, wide and narrow, in all colours', async () => {
    const { page } = await explorer.open();
    await show(page, `/o/northbridge/gaps?asOf=${DAY}&status=LAPSED&frameworks=iso-iec-42001-2023`);
    for (const look of LOOKS) {
      await lookAt(page, look);
      const buttons = await page.locator('.disclosure-button:visible').all();
      expect(buttons.length).toBeGreaterThan(3);
      for (const button of buttons) {
        await button.click();
        const seen = { look, button: await button.innerText() };
        const faults = await accessibilityFaults(page, { within: '.disclosure-panel' });
        expect({ ...seen, faults }).toEqual({ ...seen, faults: [] });
        expect({ ...seen, isWide: await scrollsSideways(page) }).toEqual({ ...seen, isWide: false });
        await page.keyboard.press('Escape');
        expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      }
      if (look.width !== NARROW) continue;
      const menu = page.getByRole('button', { name: 'Menu' });
      await menu.click();
      expect({ look, faults: await accessibilityFaults(page, { within: '.masthead' }) }).toEqual({
        look,
        faults: [],
      });
      await menu.click();
    }
  });
});

/** Opens everything on the page that is folded in. */
async function unfold(page: Page): Promise<void> {
  await page.locator('main').evaluate((main) => {
    for (const part of main.querySelectorAll('details')) part.open = true;
    for (const button of main.querySelectorAll<HTMLElement>('.fold-button[aria-expanded="false"]'))
      button.click();
  });
  await settled(page);
}
