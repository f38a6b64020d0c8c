import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Projections } from '../../src/application/projections.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { factsOfCatalogue, factsOfOrganization } from '../../src/coverage/projection/facts-of-records.ts';
import { answerMatrix } from '../../src/coverage/questions/matrix.ts';
import type { Store } from '../../src/graph/store.ts';
import { diagnose } from '../../src/operations/ledger/diagnose.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { openReplica } from '../../src/replica/replica.ts';
import { LOCAL, loadsOn } from '../operations/loads-on.ts';
import { STORE_KINDS } from './stores-under-test.ts';

const root = join(import.meta.dirname, '../..');
const OPTIONS = {
  author: LOCAL,
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
let expected: { readonly hashes: unknown; readonly matrix: unknown } | null = null;

/** The hash of every change of every ledger: that of the last alone would already cover them all. */
async function hashesOf(store: Store): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const { ledger } of await store.heads()) {
    for (const { seq, hash } of await store.changesAfter(ledger, 0, 1_000))
      hashes.push(`${ledger} ${seq} ${hash}`);
  }
  return hashes;
}

for (const under of STORE_KINDS) {
  describe.skipIf(under.skipped !== null)(`folders loaded into ${under.name}`, () => {
    it('give the same hashes and answers as on every store, and nothing more when loaded again', {
      timeout: 180_000,
    }, async () => {
      const { catalogue, seed } = await folders();
      const { store, close } = await under.open();
      try {
        const replica = await openReplica(store);
        const loads = loadsOn(store, replica);
        expect(await loads.load({ catalogue, organization: null }, OPTIONS)).toMatchObject({ ok: true });
        expect(
          await loads.load({ catalogue: seed.catalogue, organization: seed.contents }, OPTIONS),
        ).toMatchObject({ ok: true });
        const hashes = await hashesOf(store);
        expect(hashes.length).toBeGreaterThan(20);
        const projection = await new Projections(replica).of('northbridge');
        const matrix = answerMatrix(projection!, { asOf: '2026-11-24', crosswalks: null }, null);
        expected ??= { hashes, matrix };
        expect({ hashes, matrix }).toEqual(expected);

        const fresh = await openReplica(store);
        const scanned = await new Projections(fresh).of('northbridge');
        expect(answerMatrix(scanned!, { asOf: '2026-11-24', crosswalks: null }, null)).toEqual(matrix);

        await loads.load({ catalogue, organization: null }, OPTIONS);
        await loads.load({ catalogue: seed.catalogue, organization: seed.contents }, OPTIONS);
        expect(await hashesOf(store)).toEqual(hashes);

        // The last row comes second: its position lies between two others.
        const [first, ...rest] = seed.contents.evidence;
        const evidence = [first!, rest.at(-1)!, ...rest.slice(0, -1)];
        const moved = { catalogue: null, organization: { ...seed.contents, evidence } };
        expect(await loads.load(moved, OPTIONS)).toMatchObject({
          value: { loads: [{ changes: 1, facts: 1 }] },
        });
        await fresh.refresh();
        const { evidence: known } = (await fresh.open('northbridge')).records;
        expect(known.get(evidence[1]!.id)?.position).toBe(1.5);
        const catalogueFacts = async () => factsOfCatalogue(fresh.catalogue.records);
        const organizationFacts = async () => factsOfOrganization((await fresh.open('northbridge')).records);
        expect(await diagnose(store, 'catalogue', catalogueFacts)).toMatchObject({ named: [] });
        expect(await diagnose(store, 'northbridge', organizationFacts)).toMatchObject({ named: [] });
      } finally {
        await close();
      }
    });
  });
}
