import { describe, expect, it } from 'vitest';
import { factsOfCatalogue, factsOfOrganization } from '../../src/coverage/projection/facts-of-records.ts';
import { CATALOGUE_LEDGER } from '../../src/ledger/change.ts';
import { diagnose } from '../../src/operations/ledger/diagnose.ts';
import { perform } from '../../src/operations/perform.ts';
import { RETIRE } from '../../src/operations/retire.ts';
import { UPGRADE_FRAMEWORK } from '../../src/operations/upgrade-framework.ts';
import { openReplica } from '../../src/replica/replica.ts';
import { worldOf } from '../coverage/world-builder.ts';
import { LOCAL, loadsOn } from '../operations/loads-on.ts';
import { AT } from '../operations/writing-world.ts';
import { STORE_KINDS } from './stores-under-test.ts';

const BEFORE = worldOf({
  frameworks: [
    { slug: 'house', provisions: [{ ref: '1.1' }, { ref: '1.2' }] },
    { slug: 'typo', provisions: [{ ref: '1' }] },
  ],
  crosswalks: [
    {
      ...{ slug: 'map', source: 'house', target: 'typo' },
      mappings: [{ source: '1.1', target: '1', relationship: 'equal' }],
    },
  ],
  evidence: [{ id: 'E-1' }],
  controls: [{ id: 'C-1' }],
  supports: [
    { evidence: 'E-1', to: 'house:1.1' },
    { evidence: 'E-1', to: 'house:1.2' },
  ],
  addresses: [{ control: 'C-1', to: 'house:1.1' }],
  decisions: [{ at: 'house:1.1', applicable: true, on: '2026-01-01' }],
  actions: [{ at: 'house:1.1', owner: 'Head of Quality', status: 'OPEN' }],
});
const AFTER = worldOf({
  frameworks: [
    {
      slug: 'house',
      provisions: [
        { ref: '1.01', replaces: ['1.1'] },
        { ref: '1.02', replaces: ['1.2'] },
        { ref: '1.03', replaces: ['1.2'] },
      ],
    },
  ],
});

for (const under of STORE_KINDS) {
  describe.skipIf(under.skipped !== null)(`editions on ${under.name}`, { timeout: 120_000 }, () => {
    it('are upgraded and retired; ledger, graph and records agree, also after a rebuild', async () => {
      const { store, close } = await under.open();
      try {
        const replica = await openReplica(store);
        const { context, load } = loadsOn(store, replica);
        const options = {
          author: LOCAL,
          at: AT,
          dryRun: false,
          overwrite: false,
          prune: false,
          progress: () => {},
        };
        for (const folder of [
          { catalogue: BEFORE.catalogue, organization: null },
          { catalogue: null, organization: BEFORE.organization },
          { catalogue: AFTER.catalogue, organization: null },
        ])
          expect(await load(folder, options)).toMatchObject({ ok: true });
        const asked = { author: LOCAL, at: AT };
        const upgrade = () =>
          perform(context, UPGRADE_FRAMEWORK, {
            ...{ ...asked, ledger: 'acme' },
            input: { from: 'house', to: 'house', refs: null },
          });
        expect(await upgrade()).toMatchObject({ ok: true, value: { change: { seq: 2 } } });
        expect(await upgrade()).toMatchObject({ ok: true, value: { change: null } });
        const input = { kind: 'framework', slug: 'typo', despite: ['map'] } as const;
        const retire = () => perform(context, RETIRE, { ...asked, ledger: CATALOGUE_LEDGER, input });
        expect(await retire()).toMatchObject({ ok: true, value: { changes: 1 } });
        expect(await retire()).toMatchObject({ ok: true, value: { changes: 0 } });

        const { records } = await replica.open('acme');
        expect(
          [...records.supports.values()]
            .map(({ evidence, provision }) => `${evidence} ${provision}`)
            .toSorted(),
        ).toEqual([
          'acme/E-1 house:1.01',
          'acme/E-1 house:1.2',
          'acme/E-1-1.02 house:1.02',
          'acme/E-1-1.03 house:1.03',
        ]);
        const projected = {
          [CATALOGUE_LEDGER]: async () => factsOfCatalogue(replica.catalogue.records),
          acme: async () => factsOfOrganization((await replica.open('acme')).records),
        };
        for (const [ledger, facts] of Object.entries(projected))
          expect(await diagnose(store, ledger, facts)).toMatchObject({ named: [] });
        for (const [ledger, facts] of Object.entries(projected)) {
          await store.rebuild(ledger);
          expect(await diagnose(store, ledger, facts)).toMatchObject({ named: [] });
        }
      } finally {
        await close();
      }
    });
  });
}
