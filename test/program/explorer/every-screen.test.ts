import { describe, expect, it } from 'vitest';
import { accessibilityFaults, LOOKS, lookAt, openPage, scrollsSideways, show } from '../../explorer/page.ts';
import { SCREEN_ADDRESSES } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

describe.skipIf(HAS_NO_CHROMIUM)('every screen of the explorer, in Chromium', () => {
  const explorer = shared();

  // A page waits for its server half of the time: two at once use both cores.
  it.concurrent.each(SCREEN_ADDRESSES)(
    'can be used by everybody, wide and narrow, in all colours: %s',
    async (address) => {
      const { page, context, faults } = await openPage(explorer.browser, explorer.url);
      await show(page, address);
      for (const look of LOOKS) {
        await lookAt(page, look);
        expect({ look, faults: await accessibilityFaults(page) }).toEqual({ look, faults: [] });
        expect({ look, isWide: await scrollsSideways(page) }).toEqual({ look, isWide: false });
      }
      // No error, nothing that the policy of the page forbids, and no other host.
      expect(faults).toEqual([]);
      await context.close();
    },
  );
});
