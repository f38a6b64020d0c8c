import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { answerMatrix } from '../../src/coverage/questions/matrix.ts';
import { openFeed } from '../../src/feed/feed.ts';
import { LoadedFolders } from '../../src/loaded-folders.ts';
import { diagnose } from '../../src/operations/diagnose.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { Projections } from '../../src/projections.ts';
import { catalogueLookup } from '../../src/reading/catalogue-lookup.ts';
import { STORES } from './stores-under-test.ts';

const root = join(import.meta.dirname, '../..');
const OPTIONS = {
  actor: 'local',
  at: '2026-11-24T00:00:00.000Z',
  dryRun: false,
  overwrite: false,
  prune: false,
  progress: () => {},
};

async function folders() {
  const catalogue = await readCatalogue(join(root, 'crosswalks'));
  if (!catalogue.ok) throw new Error('The catalogue is refused.');
  const seed = await readOrganization(join(root, 'seed'), { known: catalogueLookup(catalogue.value) });
  if (!seed.ok) throw new Error('The seed is refused.');
  return { catalogue: catalogue.value, seed: seed.value };
}

/** What a store must come to, whichever it is: found on the first, expected of the others. */
let expected: { readonly heads: unknown; readonly matrix: unknown } | null = null;

for (const under of STORES) {
  describe.skipIf(under.skipped !== null)(`folders loaded into ${under.name}`, () => {
    it('give the same hashes and answers as on every store, and nothing more when loaded again', {
      timeout: 180_000,
    }, async () => {
      const { catalogue, seed } = await folders();
      const { store, close } = await under.open();
      try {
        const feed = await openFeed(store);
        const loads = new LoadedFolders(store, feed);
        expect(await loads.load({ catalogue, organization: null }, OPTIONS)).toMatchObject({ ok: true });
        expect(
          await loads.load({ catalogue: seed.catalogue, organization: seed.contents }, OPTIONS),
        ).toMatchObject({ ok: true });
        const heads = (await store.heads()).map(({ ledger, seq, hash }) => ({ ledger, seq, hash }));
        const projection = await new Projections(feed).of('northbridge');
        const matrix = answerMatrix(projection!, { asOf: '2026-11-24', crosswalks: null }, null);
        expected ??= { heads, matrix };
        expect({ heads, matrix }).toEqual(expected);

        const fresh = await openFeed(store);
        const scanned = await new Projections(fresh).of('northbridge');
        expect(answerMatrix(scanned!, { asOf: '2026-11-24', crosswalks: null }, null)).toEqual(matrix);

        await loads.load({ catalogue, organization: null }, OPTIONS);
        await loads.load({ catalogue: seed.catalogue, organization: seed.contents }, OPTIONS);
        expect((await store.heads()).map(({ ledger, seq, hash }) => ({ ledger, seq, hash }))).toEqual(heads);
        expect(await diagnose(store, 'catalogue')).toMatchObject({ differences: 0 });
        expect(await diagnose(store, 'northbridge')).toMatchObject({ differences: 0 });
      } finally {
        await close();
      }
    });
  });
}
