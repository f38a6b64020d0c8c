import { describe, expect, it } from 'vitest';
import { openPage, show } from '../../explorer/page.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

/** Screens without tests of their own, by the name of the file that says what is read. */
const READ: readonly (readonly [string, string])[] = [
  ['overview-coverage', `/o/northbridge?asOf=${DAY}`],
  ['matrix', `/o/northbridge/matrix?asOf=${DAY}&count=GAP&group=role`],
  ['framework', `/o/northbridge/framework/northbridge-ai-standard?asOf=${DAY}&against=2028-01-01`],
];

describe.skipIf(HAS_NO_CHROMIUM)('what assistive technology reads, in Chromium', () => {
  const explorer = shared();

  it.each(READ)('of %s is what is seen', async (name, address) => {
    const { page, context } = await openPage(explorer.browser, explorer.url);
    await show(page, address);
    // When something was recorded differs from run to run.
    const part = name === 'overview-coverage' ? '[aria-labelledby="coverage-title"]' : '.screen > .answered';
    await expect(await page.locator(part).ariaSnapshot()).toMatchFileSnapshot(
      `../../explorer/aria/${name}.txt`,
    );
    await context.close();
  });
});
