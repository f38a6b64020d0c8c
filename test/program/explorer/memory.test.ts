import { expect, it } from 'vitest';
import { grownByClick } from '../../explorer/memory-of-page.ts';
import { openPage, show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const explorer = shared();
/** Of half an hour, one every three seconds. */
const CLICKS = 600;

it.skipIf(HAS_NO_CHROMIUM)(
  'The explorer holds no more however often its screens are opened, in Chromium',
  { timeout: 120_000 },
  async () => {
    const { page, context, faults } = await openPage(explorer.browser, explorer.url);
    await show(page, `/o/northbridge?asOf=${DAY}`);
    const { heap, nodes, listeners } = await grownByClick(page, 2);
    expect(heap * CLICKS).toBeLessThan(10_000_000);
    expect(Math.max(nodes, listeners)).toBeLessThan(1);
    expect(faults).toEqual([]);
    await context.close();
  },
);
