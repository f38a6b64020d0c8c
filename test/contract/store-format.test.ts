import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OLDEST_FORMAT, STORE_FORMAT } from '../../src/graph/store-format.ts';
import { chain, framework } from './sample-changes.ts';
import { STORES } from './stores-under-test.ts';

for (const under of STORES) {
  describe.skipIf(under.skipped !== null)(`a store on ${under.name} and programs of other versions`, () => {
    let opened: Awaited<ReturnType<typeof under.open>>;

    beforeEach(async () => {
      opened = await under.open();
    });

    afterEach(async () => {
      await opened.close();
    });

    it.each([
      [
        null,
        'STORE_TOO_OLD',
        /was written by version 0\.1\.0 of the product in store format 3\. .*`ledger export FILE`/,
      ],
      [OLDEST_FORMAT - 1, 'STORE_TOO_OLD', /and load your folders into it/],
      [
        STORE_FORMAT + 1,
        'STORE_TOO_NEW',
        /was written by a newer version of the product in .* Use that version/,
      ],
    ])(
      'is refused each time while its format is %s, and holds what it held',
      async (format, code, sentence) => {
        for (const change of chain('catalogue', [{ facts: [framework('f')] }]))
          await opened.store.append(change);
        const heads = await opened.store.heads();
        await opened.stateFormat(format);
        for (const _ of [1, 2]) {
          await expect(opened.again()).rejects.toMatchObject({
            code,
            message: expect.stringMatching(sentence),
          });
        }
        await opened.stateFormat(STORE_FORMAT);
        const store = await opened.again();
        expect(await store.heads()).toEqual(heads);
        await store.close();
      },
    );

    it('is opened by several at once that find it empty', async () => {
      const stores = await Promise.all([opened.again(), opened.again(), opened.again()]);
      for (const store of stores) expect(await store.heads()).toEqual([]);
      await Promise.all(stores.map((store) => store.close()));
    });
  });
}

describe.skipIf(STORES.every(({ name, skipped }) => name === 'embedded SQLite' || skipped !== null))(
  'a Neo4j database without a format',
  () => {
    it.each(STORES.filter(({ name, skipped }) => name !== 'embedded SQLite' && skipped === null))(
      'gets that of this program while nothing is recorded in it: $name',
      async (under) => {
        const opened = await under.open();
        await opened.stateFormat(null);
        await (await opened.again()).close();
        for (const change of chain('catalogue', [{ facts: [framework('f')] }]))
          await opened.store.append(change);
        await (await opened.again()).close();
        await opened.close();
      },
    );
  },
);
