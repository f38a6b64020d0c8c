import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/graph/store.ts';
import type { Change } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { UnfitChange } from '../../src/problems/store-error.ts';
import { chain, evidence, framework, officialText, provision, supports } from './sample-changes.ts';
import { type OpenedStore, STORES } from './stores-under-test.ts';

const CATALOGUE = chain('catalogue', [{ facts: [framework('f'), provision('f:1')] }]);
const [ACME, RIVAL] = ['acme', 'rival'].map((slug) =>
  chain(slug, [
    {
      facts: [
        { fact: 'node', label: 'Organization', id: slug, properties: { name: `The ${slug}` } },
        evidence(`${slug}/E-1`),
        supports(`${slug}-s`, `${slug}/E-1`, 'f:1'),
      ],
    },
    { facts: [evidence(`${slug}/E-2`)] },
  ]),
) as [readonly Change[], readonly Change[]];
const LAST = ACME[1]!;

/** What the catalogue says of acme from its removal on. */
const TOMBSTONE = chain(
  'catalogue',
  [
    {
      facts: [
        {
          fact: 'node',
          label: 'RemovedOrganization',
          id: 'acme',
          properties: { seq: LAST.seq, hash: LAST.hash, reissued: false },
        },
      ],
    },
  ],
  CATALOGUE[0]!,
);

for (const under of STORES) {
  describe.skipIf(under.skipped !== null)(`removing a ledger on ${under.name}`, { timeout: 60_000 }, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await under.open();
      store = opened.store;
      for (const change of [...CATALOGUE, ...ACME, ...RIVAL, ...TOMBSTONE]) await store.append(change);
      for (const slug of ['acme', 'rival'])
        await store.putTexts(slug, [officialText('f:1', `Text of ${slug}`)]);
    });

    afterEach(async () => {
      await opened.close();
    });

    async function graphOf(ledger: string): Promise<readonly Fact[]> {
      const facts: Fact[] = [];
      for await (const batch of store.scan(ledger)) facts.push(...batch);
      return facts;
    }

    /** Everything that a store says of a ledger. */
    async function heldOf(ledger: string) {
      const nodes = [{ label: 'Evidence', id: `${ledger}/E-1` }] as const;
      return {
        head: (await store.heads()).find((head) => head.ledger === ledger) ?? null,
        changes: await store.changesAfter(ledger, 0, 100),
        graph: await graphOf(ledger),
        history: (await store.history(ledger, nodes)).get(`Evidence ${ledger}/E-1`) ?? [],
        texts: await store.texts(ledger, ['f:1']),
      };
    }

    it('leaves nothing of it, and everything of the others', async () => {
      const [rival, catalogue] = [await heldOf('rival'), await heldOf('catalogue')];
      expect((await heldOf('acme')).texts).toHaveLength(1);
      expect(await store.remove('acme', LAST)).toBe(true);
      const nothing = { head: null, changes: [], graph: [], history: [], texts: [] };
      expect(await heldOf('acme')).toEqual(nothing);
      expect(await heldOf('rival')).toEqual(rival);
      expect(await heldOf('catalogue')).toEqual(catalogue);
      for await (const one of store.examine()) expect(one.found).not.toBe('damage');
      expect(await store.remove('acme', LAST)).toBe(true);
    });

    it('removes nothing where somebody has written since', async () => {
      const acme = await heldOf('acme');
      expect(await store.remove('acme', ACME[0]!)).toBe(false);
      expect(await heldOf('acme')).toEqual(acme);
    });

    it('lets no ledger begin under the name of one that was removed', async () => {
      await store.remove('acme', LAST);
      await expect(store.append(ACME[0]!)).rejects.toThrow(UnfitChange);
      await expect(store.append(ACME[0]!)).rejects.toThrow(
        /acme was removed, and its slug cannot be used again/,
      );
      expect((await store.heads()).map(({ ledger }) => ledger)).toEqual(['catalogue', 'rival']);
    });

    it('lets a new ledger begin where it is to be issued anew', async () => {
      const facts = TOMBSTONE[0]!.facts.map((fact) =>
        fact.fact === 'node' ? { ...fact, properties: { ...fact.properties, reissued: true } } : fact,
      );
      await store.append(chain('catalogue', [{ facts }], TOMBSTONE[0]!)[0]!);
      await store.remove('acme', LAST);
      expect(await store.append(ACME[0]!)).toMatchObject({ outcome: 'appended' });
      expect((await heldOf('acme')).head).toMatchObject({ seq: 1, removing: false });
    });

    it('is closed to everybody once it was begun, until somebody finishes it', async () => {
      await opened.cutOffRemoval('acme');
      const [head] = await store.heads();
      expect(head).toMatchObject({ ledger: 'acme', rebuilding: true, removing: true });
      const refused = {
        code: 'LEDGER_REMOVING',
        message: 'The removal of acme has not ended. Run `organization remove acme` to finish it.',
      };
      await expect(graphOf('acme')).rejects.toMatchObject(refused);
      const [next] = chain('acme', [{ facts: [evidence('acme/E-3')] }], LAST);
      await expect(store.append(next!)).rejects.toMatchObject(refused);
      await expect(store.rebuild('acme')).rejects.toMatchObject(refused);
      expect(await store.remove('acme', LAST)).toBe(true);
      expect((await heldOf('acme')).graph).toEqual([]);
    });
  });
}
