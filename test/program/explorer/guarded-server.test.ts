import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_WORDS, hostileStore } from '../../explorer/hostile-organization.ts';
import { knownDigests } from '../../explorer/known-digests.ts';
import {
  accessibilityFaults,
  lookAt,
  newContext,
  openPageIn,
  scrollsSideways,
  show,
} from '../../explorer/page.ts';
import { type Product, startProduct } from '../../explorer/product.ts';
import { SCREEN_ADDRESSES } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';
import { keptBy, signIn } from '../../explorer/signed-in.ts';

const TOKEN = '3f9c1a7be2d4806fb5e1907c6a8d24f0';

/**
 * A server that is as narrow as can be, for records that are as bad as can be. What each screen promises of either is
 * looked at in one visit.
 */
describe.skipIf(HAS_NO_CHROMIUM)(
  'the explorer of a server with a token that answers known documents only, for hostile records, in Chromium',
  { timeout: 120_000 },
  () => {
    const explorer = shared();
    let product: Product;
    let data: string;
    let context: BrowserContext;

    beforeAll(async () => {
      data = await hostileStore();
      product = await startProduct(
        { AIMS_TOKEN: TOKEN, AIMS_DOCUMENTS: 'known', AIMS_LOG_LEVEL: 'debug' },
        { data },
      );
      context = await newContext(explorer.browser, product.url);
      const { page } = await openPageIn(context, product.url);
      await show(page, '/o/northbridge');
      await signIn(page, TOKEN);
      await page.close();
    }, 120_000);

    afterAll(async () => {
      await product?.stop();
      await rm(dirname(data), { recursive: true, force: true });
    });

    it.concurrent.each(SCREEN_ADDRESSES)(
      'shows words as words, asks by digests alone, and has the token nowhere: %s',
      async (address) => {
        const { page, faults } = await openPageIn(context, product.url);
        const asked = noteQuestions(page);
        await show(page, address);
        expect(await page.textContent('h1')).not.toBe('Sign in');
        expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);

        // No markup was made of a word, and no link leads to anything but addresses of pages.
        expect(await page.evaluate(() => 'isHacked' in window)).toBe(false);
        expect(await page.locator('main :is(script, iframe, img, object, embed)').count()).toBe(0);
        // No word turns those beside it around.
        expect(await page.locator('html').innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        const links = await page
          .locator('a[href]')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        expect(links.filter((href) => !/^(\/|#|https:\/\/)/.test(href ?? ''))).toEqual([]);
        await lookAt(page, { colours: 'light', width: 320 });
        expect(await scrollsSideways(page)).toBe(false);

        expect([...asked.members]).toEqual(['extensions', 'variables']);
        const known = knownDigests();
        expect([...asked.digests].filter((sha256) => !known.includes(sha256))).toEqual([]);

        expect(await keptBy(page)).not.toContain(TOKEN);
        expect(asked.sent.join('\n')).not.toContain(TOKEN);
        expect(faults).toEqual([]);
        await page.close();
      },
    );

    it('shows words as they were written', async () => {
      const { page } = await openPageIn(context, product.url);
      await show(page, '/search?organization=northbridge&q=EV-001');
      const option = await page.locator('[role=option]').first().innerText();
      expect(HOSTILE_WORDS.some((words) => option.includes(shown(words)))).toBe(true);
      await lookAt(page, { colours: 'light', width: 320 });
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.close();
    });

    it('has no text of another question answered, not even to its own page', async () => {
      const { page } = await openPageIn(context, product.url);
      await show(page, '/o/northbridge/systems');
      const codes = await page.evaluate(async () => {
        const ask = async (body: object): Promise<string> => {
          const headers = { 'content-type': 'application/json', 'graphql-require-preflight': '1' };
          const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
          const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
          return `${response.status} ${errors[0]?.extensions.code}`;
        };
        const persistedQuery = { version: 1, sha256Hash: '0'.repeat(64) };
        return [
          await ask({ query: '{ viewer { account } }' }),
          await ask({ query: '{ __schema { queryType { name } } }' }),
          await ask({ extensions: { persistedQuery } }),
        ];
      });
      expect(codes).toEqual(['403 FORBIDDEN', '403 FORBIDDEN', '200 PERSISTED_QUERY_NOT_SUPPORTED']);
      await page.close();
    });

    it('has the token in no cookie, storage or log either', async () => {
      expect(JSON.stringify([await context.cookies(), await context.storageState()])).not.toContain(TOKEN);
      expect(product.said()).toContain('"event":"SIGNED_IN"');
      expect(product.said()).not.toContain(TOKEN);
    });
  },
);

/** Words as the page shows them. */
function shown(words: string): string {
  return words.replace('\u202e', '\\u{202e}').replace('\u2067', '\\u{2067}');
}

interface Noted {
  /** What a page has sent so far, with where and how. */
  readonly sent: readonly string[];
  /** The members of its questions, and the digests that it named. */
  readonly members: ReadonlySet<string>;
  readonly digests: ReadonlySet<string>;
}

function noteQuestions(page: Page): Noted {
  const noted = { sent: [] as string[], members: new Set<string>(), digests: new Set<string>() };
  page.on('request', (request) => {
    noted.sent.push(JSON.stringify([request.url(), request.headers(), request.postData()]));
    if (!request.url().endsWith('/graphql')) return;
    const body = request.postDataJSON();
    for (const member of Object.keys(body)) noted.members.add(member);
    noted.digests.add(body.extensions.persistedQuery.sha256Hash);
  });
  return noted;
}
