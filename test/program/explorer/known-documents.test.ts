import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, show } from '../../explorer/page.ts';
import { type Product, startProduct } from '../../explorer/product.ts';
import { SCREEN_ADDRESSES } from '../../explorer/screens.ts';
import { HAS_NO_CHROMIUM, shared } from '../../explorer/shared.ts';

const DOCUMENTS = join(import.meta.dirname, '../../../dist/explorer/documents.json');

describe.skipIf(HAS_NO_CHROMIUM)(
  'the explorer of a server that answers known documents only',
  {
    timeout: 90_000,
  },
  () => {
    const explorer = shared();
    let product: Product;

    beforeAll(async () => {
      product = await startProduct({ AIMS_DOCUMENTS: 'known' });
    });

    afterAll(async () => {
      await product?.stop();
    });

    it('works whole, sends hashes alone, and each is in the file that the build writes', async () => {
      const known = Object.keys(JSON.parse(readFileSync(DOCUMENTS, 'utf8')));
      const { page, context, faults } = await openPage(explorer.browser, product.url);
      const asked = new Set<string>();
      page.on('request', (request) => {
        if (!request.url().endsWith('/graphql')) return;
        const { extensions, ...rest } = request.postDataJSON();
        expect(Object.keys(rest)).toEqual(['variables']);
        asked.add(extensions.persistedQuery.sha256Hash);
      });
      for (const address of SCREEN_ADDRESSES) {
        await show(page, address);
        expect({ address, alerts: await page.getByRole('alert').allInnerTexts() }).toEqual({
          address,
          alerts: [],
        });
      }
      expect([...asked].filter((sha256) => !known.includes(sha256))).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    });

    it('has no text of another question answered, not even to its own page', async () => {
      const { page, context } = await openPage(explorer.browser, product.url);
      await show(page, SCREEN_ADDRESSES[0] ?? '/');
      const codes = await page.evaluate(async () => {
        const ask = async (body: object): Promise<string> => {
          const headers = { 'content-type': 'application/json' };
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
      await context.close();
    });
  },
);
