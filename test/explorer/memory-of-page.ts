import type { Page } from 'playwright-core';
import { settled } from './page.ts';

/** What a page holds after everything that nobody needs has been let go. */
export interface HeldByPage {
  /** Bytes of the heap of its scripts. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * How much more a page holds after each click, on average. Every screen of the menu is opened, round after round, as by
 * somebody who clicks for a long time. What a page keeps on purpose fills up in some rounds, and what it loses grows in
 * each: the round that counts is the one with the least growth.
 *
 * @param rounds beside the first one, which is not measured
 */
export async function grownByClick(page: Page, rounds: number): Promise<HeldByPage> {
  const names = await page.locator('nav.menu a').allInnerTexts();
  const growths: HeldByPage[] = [];
  let before: HeldByPage | null = null;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
      await settled(page);
    }
    const after = await heldBy(page);
    if (before !== null)
      growths.push({
        heap: after.heap - before.heap,
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
      });
    before = after;
  }
  const least = (of: (growth: HeldByPage) => number): number => Math.min(...growths.map(of)) / names.length;
  return {
    heap: least(({ heap }) => heap),
    nodes: least(({ nodes }) => nodes),
    listeners: least(({ listeners }) => listeners),
  };
}

async function heldBy(page: Page): Promise<HeldByPage> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
