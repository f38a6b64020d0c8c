import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { lookAt, openPage, show } from '../../test/explorer/page.ts';
import { startProduct } from '../../test/explorer/product.ts';
import { argumentsOfChromium, findChromium } from '../../test/program/chromium.ts';
import { PICTURED_SCREENS, type PicturedScreen } from './pictured-screens.ts';
import type { Pixels } from './pixels.ts';
import { readPng } from './read-png.ts';
import { withSeed } from './seed-store.ts';
import { writePicture } from './write-picture.ts';

const WIDTH = 1280;
const HEIGHT = 840;

/**
 * Makes the pictures of `docs/explorer.md` with Chromium and the built program.
 *
 * @param work an empty folder
 */
export async function makeScreenPictures(work: string): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('Chromium makes the pictures of the explorer, and PATH has none.');
  const data = join(work, 'data');
  await withSeed(data, async () => {});
  const product = await startProduct({ AIMS_SEED: 'none' }, { data });
  const browser = await chromium.launch({ executablePath, args: argumentsOfChromium() });
  try {
    for (const screen of PICTURED_SCREENS)
      await writePicture(`explorer/${screen.name}.png`, await pictured(browser, product.url, screen));
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function pictured(
  browser: Browser,
  url: string,
  { address, colours = 'light', width = WIDTH, height = HEIGHT }: PicturedScreen,
): Promise<Pixels> {
  const { page, context } = await openPage(browser, url);
  try {
    await lookAt(page, { colours, width });
    await page.setViewportSize({ width, height });
    await show(page, address);
    return readPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  } finally {
    await context.close();
  }
}
