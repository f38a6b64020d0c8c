import type { Page } from 'playwright-core';
import { settled } from './page.ts';

/** Signs in on a page that asks for the token of its server. */
export async function signIn(page: Page, token: string): Promise<void> {
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Coverage by framework' }).waitFor();
  await settled(page);
}

/** Everything in which a page can keep something, and what it shows. */
export function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await globalThis.caches.keys();
    const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
    return JSON.stringify([
      ...[document.cookie, location.href, history.state, name, document.documentElement.outerHTML],
      ...[{ ...localStorage }, { ...sessionStorage }, databases, caches, fields],
      performance.getEntries().map((entry) => entry.name),
    ]);
  });
}
