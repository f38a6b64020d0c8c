import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../code-blocks.ts';
import { openPage, settled, show } from '../../explorer/page.ts';
import { PROGRAM, type Product, startProduct } from '../../explorer/product.ts';
import { DAY } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';
import { temporaryFolder } from '../../parsing/temporary-folder.ts';

/** Loads the seed again, without forty of its supports. */
function recordSomething({ data }: Product): void {
  const folder = join(temporaryFolder(), 'northbridge');
  cpSync(join(ROOT, 'seed'), folder, { recursive: true });
  const supports = join(folder, 'supports.csv');
  const lines = readFileSync(supports, 'utf8').trimEnd().split('\n');
  writeFileSync(supports, `${lines.slice(0, -40).join('\n')}\n`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, 'load', folder, '--prune', '--data', data],
    { encoding: 'utf8' },
  );
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
}

describe.skipIf(HAS_NO_CHROMIUM)('when something is recorded meanwhile', () => {
  const explorer = shared();
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  });

  afterAll(async () => {
    await product?.stop();
  });

  it('the page shows the new state everywhere, and a link that was copied before says what has moved', async () => {
    const { page, context, faults } = await openPage(explorer.browser, product.url);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await show(page, `/o/northbridge?asOf=${DAY}`);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The link is copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const covered = page.locator('.frameworks .counts td').first();
    const before = await covered.innerText();
    const lens = page.locator('.lens-bar');
    const [, first = ''] = /organization (\d+)/.exec(await lens.innerText()) ?? [];
    const next = Number(first) + 1;

    recordSomething(product);
    // The page looks when the reader comes back to it; the server has heard of another process within a second.
    const moved = lens.getByText(`organization ${next}`);
    await expect
      .poll(
        async () => {
          await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
          return moved.count();
        },
        { interval: 250, timeout: 60_000 },
      )
      .toBeGreaterThan(0);
    await settled(page);
    expect(await covered.innerText()).not.toBe(before);
    expect(await page.getByText(`${next} · Load organization`).isVisible()).toBe(true);

    await show(page, link);
    expect(await page.getByRole('note').innerText()).toMatch(
      new RegExp(
        `copied at catalogue \\d+ · organization ${first}\\. .* now it is catalogue \\d+ · organization ${next}`,
      ),
    );
    expect(faults).toEqual([]);
    await context.close();
  });
});
