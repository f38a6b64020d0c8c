import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScanOptions, Store } from '../../src/graph/store.ts';
import type { Change } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { verifyLedgers } from '../../src/operations/ledger/verify-ledgers.ts';
import { chain, evidence, framework, officialText, partOf, provision, supports } from './sample-changes.ts';
import { STORES } from './stores-under-test.ts';

const CATALOGUE = chain('catalogue', [
  { facts: [framework('f'), provision('f:1'), provision('f:2'), partOf('l', 'f:2', 'f:1')] },
  { facts: [provision('f:1', 'Another title', 7)] },
]);

for (const under of STORES) {
  describe.skipIf(under.skipped !== null)(`a store on ${under.name}, looked after`, () => {
    let opened: Awaited<ReturnType<typeof under.open>>;
    let store: Store;

    beforeEach(async () => {
      opened = await under.open();
      store = opened.store;
    });

    afterEach(async () => {
      await opened.close();
    });

    async function appendAll(changes: readonly Change[]): Promise<void> {
      for (const change of changes) expect(await store.append(change)).toMatchObject({ outcome: 'appended' });
    }

    async function graphOf(ledger: string, options?: ScanOptions): Promise<readonly Fact[]> {
      const facts: Fact[] = [];
      for await (const batch of store.scan(ledger, options)) facts.push(...batch);
      return facts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    }

    it('makes what was lost or altered again, and takes away what no change states', async () => {
      await appendAll(CATALOGUE);
      const right = await graphOf('catalogue');
      await opened.damage();
      await expect(graphOf('catalogue')).rejects.toMatchObject({
        code: 'STORE_DAMAGED',
        message:
          'The graph of ledger catalogue was edited: it differs from the changes of the ledger in Provision f:1, Provision x, PART_OF y, Framework f, PART_OF l. Nothing is answered from it. Run `rebuild`, which builds the graph again from the ledger.',
      });
      expect(await graphOf('catalogue', { asFound: true })).not.toEqual(right);
      expect(await store.rebuild('catalogue')).toBe(2);
      expect(await graphOf('catalogue')).toEqual(right);
    });

    it('is examined whole, and verifies', async () => {
      await appendAll(CATALOGUE);
      await appendAll(
        chain('acme', [
          { facts: [evidence('acme/E'), supports('s', 'acme/E', 'f:1'), supports('t', 'acme/E', 'f:2')] },
          { facts: [{ fact: 'link-gone', type: 'SUPPORTS', id: 's' }] },
          { facts: [{ fact: 'node-gone', label: 'Evidence', id: 'acme/E' }] },
          { facts: [{ fact: 'link-gone', type: 'SUPPORTS', id: 't' }] },
        ]),
      );
      await store.putTexts('acme', [officialText('f:1', 'Text')]);
      expect(await verifyLedgers(store.examine(), {})).toMatchObject({
        ok: true,
        value: {
          ledgers: [
            { ledger: 'catalogue', changes: 2 },
            { ledger: 'acme', changes: 4 },
          ],
        },
      });
    });

    it('names a change and a text that were written into, whoever asks for them, and every one when examined', async () => {
      await appendAll(CATALOGUE);
      await appendAll(chain('acme', [{ facts: [evidence('acme/E')] }]));
      await store.putTexts('acme', [officialText('f:1', 'Text')]);
      await opened.damageRows('catalogue', 2);
      const damaged = { code: 'STORE_DAMAGED', message: expect.stringMatching(/^Change 2 of catalogue is/) };
      for (const ask of [
        () => store.changesAfter('catalogue', 0, 10),
        () => store.changeOfKey('catalogue', CATALOGUE[1]!.key),
        () => store.history('catalogue', [{ label: 'Provision', id: 'f:1' }]),
        () => store.append(CATALOGUE[1]!),
        () => store.rebuild('catalogue'),
      ])
        await expect(ask()).rejects.toMatchObject(damaged);
      await expect(store.texts('acme', ['f:1'])).rejects.toMatchObject({
        code: 'STORE_DAMAGED',
        message: expect.stringMatching(/^The official text of f:1 that acme keeps is damaged/),
      });
      const verified = await verifyLedgers(store.examine(), {});
      expect(verified.ok ? [] : verified.problems.map(({ at, code }) => [at, code])).toEqual([
        [{ in: 'ledger', ledger: 'catalogue', seq: 2 }, 'STORE_DAMAGED'],
        [{ in: 'ledger', ledger: 'acme', seq: null }, 'STORE_DAMAGED'],
      ]);
      expect(await store.changesAfter('acme', 0, 10)).toHaveLength(1);
    });

    it('does not bring back the links of a node that ceased and was stated again', async () => {
      await appendAll(CATALOGUE);
      await appendAll(
        chain('acme', [
          { facts: [evidence('acme/E'), evidence('acme/F'), supports('s', 'acme/E', 'f:1')] },
          { facts: [supports('t', 'acme/F', 'f:1')] },
          {
            facts: [
              { fact: 'node-gone', label: 'Evidence', id: 'acme/E' },
              { fact: 'node-gone', label: 'Evidence', id: 'acme/F' },
            ],
          },
          { facts: [evidence('acme/E')] },
        ]),
      );
      expect(await store.rebuild('acme')).toBe(4);
      expect(await graphOf('acme')).toEqual([evidence('acme/E')]);
    });

    it('keeps what organizations link to while the catalogue is made again', async () => {
      await appendAll(CATALOGUE);
      await appendAll(chain('acme', [{ facts: [evidence('acme/E'), supports('s', 'acme/E', 'f:1')] }]));
      await store.rebuild('catalogue');
      expect(await graphOf('acme')).toEqual([evidence('acme/E'), supports('s', 'acme/E', 'f:1')]);
    });

    it('lets an organization write while the catalogue is made again', async () => {
      await appendAll(CATALOGUE);
      const second = await opened.again();
      const writing = chain(
        'acme',
        Array.from({ length: 10 }, (_, index) => ({
          facts: [evidence(`acme/E${index}`), supports(`s${index}`, `acme/E${index}`, 'f:1')],
        })),
      );
      const rebuilding = (async () => {
        for (let times = 0; times < 3; times++) await store.rebuild('catalogue');
      })();
      for (const change of writing) await second.append(change);
      await rebuilding;
      await second.close();
      expect(await graphOf('acme')).toHaveLength(20);
    });

    it('refuses scans and changes of a ledger whose rebuild was cut off, and finishes it when asked again', async () => {
      await appendAll(CATALOGUE);
      const right = await graphOf('catalogue');
      await opened.cutOffRebuild('catalogue');
      expect((await store.heads())[0]).toMatchObject({ rebuilding: true, seq: 2 });
      await expect(graphOf('catalogue')).rejects.toMatchObject({ code: 'LEDGER_REBUILDING' });
      const [next] = chain('catalogue', [{ facts: [framework('g')], key: 'next' }], CATALOGUE[1]!);
      await expect(store.append(next!)).rejects.toMatchObject({ code: 'LEDGER_REBUILDING' });
      expect(await store.append(CATALOGUE[1]!)).toMatchObject({ outcome: 'repeated' });
      await appendAll(chain('acme', [{ facts: [evidence('acme/E')] }]));
      expect(await store.rebuild('catalogue')).toBe(2);
      expect(await graphOf('catalogue')).toEqual(right);
      await appendAll([next!]);
    });

    it('does not let a scan end that a rebuild went through, unless it saw nothing of it', async () => {
      await appendAll(CATALOGUE);
      const right = await graphOf('catalogue');
      const scan = store.scan('catalogue')[Symbol.asyncIterator]();
      const seen: Fact[] = [];
      const first = await scan.next();
      if (first.done !== true) seen.push(...first.value);
      const second = await opened.again();
      await second.rebuild('catalogue');
      await second.close();
      const rest = (async () => {
        for (let next = await scan.next(); next.done !== true; next = await scan.next())
          seen.push(...next.value);
      })();
      const refused = await rest.then(() => null).catch((error: unknown) => error);
      if (refused === null) expect(seen.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(right);
      else expect(refused).toMatchObject({ code: 'LEDGER_REBUILDING' });
      expect(await graphOf('catalogue')).toEqual(right);
    });

    it('lets only one of two rebuilds go on, and loses nothing', async () => {
      await appendAll(CATALOGUE);
      const right = await graphOf('catalogue');
      const second = await opened.again();
      const outcomes = await Promise.allSettled([store.rebuild('catalogue'), second.rebuild('catalogue')]);
      await second.close();
      expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ code: 'LEDGER_REBUILDING' });
      }
      expect(await graphOf('catalogue')).toEqual(right);
    });

    it('says so when it was closed', async () => {
      const second = await opened.again();
      await second.close();
      await second.close();
      for (const call of [
        () => second.heads(),
        () => second.append(CATALOGUE[0]!),
        () => second.changesAfter('catalogue', 0, 1),
        () => second.history('catalogue', [{ label: 'Framework', id: 'f' }]),
        () => second.texts('acme', ['f:1']),
        () => second.putTexts('acme', []),
        () => second.rebuild('catalogue'),
        () => second.scan('catalogue')[Symbol.asyncIterator]().next(),
      ]) {
        await expect(call()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      }
    });
  });
}
