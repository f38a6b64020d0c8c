import { describe, expect, it } from 'vitest';
import { openFeed } from '../../src/feed/feed.ts';
import { diagnose } from '../../src/operations/diagnose.ts';
import { factsOfOrganization } from '../../src/operations/facts-of-records.ts';
import { chain, evidence, framework, provision, supports } from './sample-changes.ts';
import { STORES } from './stores-under-test.ts';

for (const under of STORES) {
  describe.skipIf(under.skipped !== null)(`a link whose node has ceased, on ${under.name}`, () => {
    it('is neither missed by a diagnosis nor brought back by a rebuild', async () => {
      const { store, close } = await under.open();
      try {
        const changes = [
          ...chain('catalogue', [{ facts: [framework('f'), provision('f:1')] }]),
          ...chain('acme', [
            { facts: [evidence('acme/E'), supports('s', 'acme/E', 'f:1')] },
            { facts: [{ fact: 'node-gone', label: 'Evidence', id: 'acme/E' }] },
            { facts: [evidence('acme/E')] },
          ]),
        ];
        for (const change of changes) await store.append(change);
        const feed = await openFeed(store);
        const projected = async () => factsOfOrganization((await feed.open('acme')).records);
        // The projection followed the changes: it took the links away with their node, as the graph did.
        expect(await diagnose(store, 'acme', projected)).toMatchObject({
          records: 1,
          named: [{ where: 'PROJECTION', record: expect.stringMatching(/^HELD_BY /), finding: 'UNKNOWN' }],
        });
        await store.rebuild('acme');
        const facts = [];
        for await (const batch of store.scan('acme')) facts.push(...batch);
        expect(facts).toEqual([evidence('acme/E')]);
      } finally {
        await close();
      }
    });

    it('is refused with its whole change where its ends are not those of its type', async () => {
      const { store, close } = await under.open();
      try {
        const wrong = { ...supports('s', 'acme/E', 'f:1'), to: { label: 'Framework', id: 'f' } } as const;
        const [change] = chain('acme', [{ facts: [evidence('acme/E'), wrong] }]);
        await expect(store.append(change!)).rejects.toThrow(/SUPPORTS s is not its to state/);
        expect(await store.heads()).toEqual([]);
      } finally {
        await close();
      }
    });
  });
}
