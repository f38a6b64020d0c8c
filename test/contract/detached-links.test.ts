import { describe, expect, it } from 'vitest';
import { factsOfOrganization } from '../../src/coverage/projection/facts-of-records.ts';
import type { Change } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { diagnose } from '../../src/operations/ledger/diagnose.ts';
import { UnfitChange } from '../../src/problems/store-error.ts';
import { openReplica } from '../../src/replica/replica.ts';
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
        const replica = await openReplica(store);
        const projected = async () => factsOfOrganization((await replica.open('acme')).records);
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
        await expect(store.append(change!)).rejects.toThrow(/may not state SUPPORTS s/);
        expect(await store.heads()).toEqual([]);
      } finally {
        await close();
      }
    });

    it('is taken neither with a link nor with a node by a ledger that did not state them', async () => {
      const { store, close } = await under.open();
      try {
        const stated = evidence('acme/E');
        const held = [
          ...chain('catalogue', [{ facts: [framework('f'), provision('f:1')] }]),
          ...chain('acme', [{ facts: [stated, supports('s', 'acme/E', 'f:1')] }]),
        ];
        for (const change of held) await store.append(change);
        const taking: readonly Fact[] = [
          { fact: 'node-gone', label: 'Evidence', id: 'acme/E' },
          { fact: 'link-gone', type: 'SUPPORTS', id: 's' },
          {
            fact: 'node',
            label: 'Evidence',
            id: 'acme/E',
            properties: { organization: 'other', title: 'mine' },
          },
        ];
        let last: Change | null = null;
        for (const fact of taking) {
          const [change]: readonly Change[] = chain('other', [{ facts: [fact] }], last);
          // A store may refuse the change, or take it as speaking of nothing.
          try {
            await store.append(change!);
            last = change!;
          } catch (error) {
            expect(error).toBeInstanceOf(UnfitChange);
          }
          const facts = [];
          for await (const batch of store.scan('acme')) facts.push(...batch);
          expect(facts).toEqual([stated, supports('s', 'acme/E', 'f:1')]);
        }
      } finally {
        await close();
      }
    });
  });
}
