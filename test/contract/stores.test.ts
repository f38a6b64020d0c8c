import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/graph/store.ts';
import type { Change } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { chain, evidence, framework, officialText, partOf, provision, supports } from './sample-changes.ts';
import { STORES } from './stores-under-test.ts';

for (const under of STORES) {
  describe.skipIf(under.skipped !== null)(`a store on ${under.name}`, () => {
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

    async function graphOf(ledger: string): Promise<readonly Fact[]> {
      const facts: Fact[] = [];
      for await (const batch of store.scan(ledger)) facts.push(...batch);
      return facts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    }

    it('holds no ledger at first', async () => {
      expect(await store.heads()).toEqual([]);
      expect(await graphOf('catalogue')).toEqual([]);
    });

    it('reads the heads again only when somebody has written', async () => {
      const other = await opened.again();
      const changes = chain('acme', [{ facts: [evidence('acme/1')] }, { facts: [evidence('acme/2')] }]);
      await other.append(changes[0]!);
      const before = await store.heads();
      expect(before).toMatchObject([{ ledger: 'acme', seq: 1 }]);
      expect(await store.heads()).toBe(before);
      await other.append(changes[1]!);
      expect(await store.heads()).toMatchObject([{ ledger: 'acme', seq: 2 }]);
      await opened.cutOffRebuild('acme');
      expect(await store.heads()).toMatchObject([{ ledger: 'acme', rebuilding: true }]);
      await other.close();
    });

    it('moves the head with every change and gives the changes back as they were', async () => {
      const changes = chain('catalogue', [{ facts: [framework('f')] }, { facts: [provision('f:1')] }]);
      await appendAll(changes);
      expect(await store.heads()).toEqual([
        {
          ledger: 'catalogue',
          seq: 2,
          hash: changes[1]!.hash,
          at: changes[1]!.at,
          rebuilding: false,
          removing: false,
          loads: {},
        },
      ]);
      expect(await store.changesAfter('catalogue', 0, 10)).toEqual(changes);
      expect(await store.changesAfter('catalogue', 1, 10)).toEqual(changes.slice(1));
      expect(await store.changesAfter('catalogue', 0, 1)).toEqual(changes.slice(0, 1));
    });

    it('answers a key that it knows with the change it holds, and writes nothing', async () => {
      const [first] = chain('catalogue', [{ facts: [framework('f')], key: 'same' }]);
      const [other] = chain('catalogue', [{ facts: [framework('g')], key: 'same' }]);
      await appendAll([first!]);
      expect(await store.append(other!)).toEqual({ outcome: 'repeated', change: first });
      expect((await graphOf('catalogue')).map((fact) => fact.id)).toEqual(['f']);
    });

    it('finds the change of a key in the ledger that was asked, and in no other', async () => {
      const [first, second] = chain('catalogue', [
        { facts: [framework('f')], key: 'mine' },
        { facts: [framework('g')], key: 'yours' },
      ]);
      expect(await store.changeOfKey('catalogue', 'mine')).toBeNull();
      await appendAll([first!, second!]);
      expect(await store.changeOfKey('catalogue', 'mine')).toEqual(first);
      expect(await store.changeOfKey('catalogue', 'yours')).toEqual(second);
      expect(await store.changeOfKey('catalogue', 'theirs')).toBeNull();
      expect(await store.changeOfKey('acme', 'mine')).toBeNull();
    });

    it('says where the head is when a change was decided on another one', async () => {
      const [first, second] = chain('catalogue', [{ facts: [framework('f')] }, { facts: [framework('g')] }]);
      expect(await store.append(second!)).toMatchObject({ outcome: 'moved', head: { seq: 0 } });
      await appendAll([first!]);
      const [rival] = chain('catalogue', [{ facts: [framework('h')], key: 'rival' }]);
      expect(await store.append(rival!)).toMatchObject({
        outcome: 'moved',
        head: { seq: 1, hash: first!.hash },
      });
      expect(await store.heads()).toMatchObject([{ seq: 1 }]);
    });

    it('gives the graph as the facts left it: replaced, linked, detached', async () => {
      await appendAll(
        chain('catalogue', [
          { facts: [framework('f'), provision('f:1'), provision('f:2'), partOf('l', 'f:2', 'f:1')] },
          { facts: [provision('f:1', 'Another title', 7)] },
        ]),
      );
      expect(await graphOf('catalogue')).toEqual([
        framework('f'),
        provision('f:1', 'Another title', 7),
        provision('f:2'),
        partOf('l', 'f:2', 'f:1'),
      ]);
      const after = (await store.changesAfter('catalogue', 1, 1))[0]!;
      await appendAll(
        chain('catalogue', [{ facts: [{ fact: 'link-gone', type: 'PART_OF', id: 'l' }] }], after),
      );
      expect((await graphOf('catalogue')).map((fact) => fact.id)).toEqual(['f', 'f:1', 'f:2']);
    });

    it('scans few records at once where they are long, and each once', async () => {
      const most = 320 * 1_024;
      const long = Array.from({ length: 40 }, (_, n) => framework(`long-${n}`, 'x'.repeat(20_000)));
      const short = Array.from({ length: 1_100 }, (_, n) => framework(`short-${n}`));
      const facts = [...long, ...short, framework('alone', 'x'.repeat(most + 1))];
      await appendAll(chain('catalogue', [{ facts }]));
      const batches: (readonly Fact[])[] = [];
      for await (const batch of store.scan('catalogue')) batches.push(batch);
      const sizes = batches.map((batch) => batch.reduce((sum, fact) => sum + titleOf(fact).length, 0));
      expect(
        batches
          .flat()
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(facts.map(({ id }) => id).toSorted());
      expect(batches.filter(({ length }, index) => length > 1 && sizes[index]! > most)).toEqual([]);
      expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(1_000);
    });

    it('takes the links of a node that has ceased with it, and they do not come back', async () => {
      await appendAll(chain('catalogue', [{ facts: [framework('f'), provision('f:1')] }]));
      await appendAll(
        chain('acme', [
          { facts: [evidence('acme/E'), supports('s', 'acme/E', 'f:1')] },
          { facts: [{ fact: 'node-gone', label: 'Evidence', id: 'acme/E' }] },
          { facts: [evidence('acme/E')] },
        ]),
      );
      expect(await graphOf('acme')).toEqual([evidence('acme/E')]);
    });

    it('keeps the records of one ledger apart from those of another', async () => {
      await appendAll(chain('catalogue', [{ facts: [framework('f'), provision('f:1')] }]));
      await appendAll(chain('acme', [{ facts: [evidence('acme/E'), supports('s', 'acme/E', 'f:1')] }]));
      await appendAll(chain('other', [{ facts: [evidence('other/E')] }]));
      expect(await graphOf('acme')).toEqual([evidence('acme/E'), supports('s', 'acme/E', 'f:1')]);
      expect(await graphOf('other')).toEqual([evidence('other/E')]);
    });

    it('leaves nothing of a change that links to a node which is not there', async () => {
      const [change] = chain('acme', [{ facts: [evidence('acme/E'), supports('s', 'acme/E', 'f:1')] }]);
      await expect(store.append(change!)).rejects.toThrow(/SUPPORTS|f:1/);
      expect(await store.heads()).toEqual([]);
      expect(await graphOf('acme')).toEqual([]);
    });

    it('moves a link that is stated again with other ends', async () => {
      await appendAll(
        chain('catalogue', [
          { facts: [framework('f'), provision('f:1'), provision('f:2'), provision('f:3')] },
          { facts: [partOf('l', 'f:3', 'f:1')] },
          { facts: [partOf('l', 'f:3', 'f:2')] },
        ]),
      );
      expect((await graphOf('catalogue')).filter((fact) => fact.fact === 'link')).toEqual([
        partOf('l', 'f:3', 'f:2'),
      ]);
    });

    it('keeps every kind of value as it was given', async () => {
      const values: Fact = {
        fact: 'node',
        label: 'Framework',
        id: 'f',
        properties: {
          text: 'é “quoted” \u{1F512}\n',
          empty: '',
          whole: 3,
          negative: -4,
          broken: 0.5,
          large: 9_007_199_254_740_991,
          yes: true,
          no: false,
          list: ['b', 'a', 'a'],
          none: [],
        },
      };
      await appendAll(chain('catalogue', [{ facts: [values] }]));
      expect(await graphOf('catalogue')).toEqual([values]);
    });

    it.each<[string, string, Fact[]]>([
      ['a node of another kind of ledger', 'acme', [framework('f')]],
      ['a record of another organization', 'acme', [evidence('other/E')]],
      ['an organization record in the catalogue', 'catalogue', [evidence('acme/E')]],
      [
        'a link between ends that its type does not join',
        'catalogue',
        [framework('f'), { ...partOf('l', 'f', 'f'), from: { label: 'Framework', id: 'f' } } as Fact],
      ],
      [
        'a link that starts at another organization',
        'acme',
        [{ ...supports('s', 'other/E', 'f:1'), properties: { organization: 'acme' } } as Fact],
      ],
    ])('refuses %s and leaves nothing of it', async (_, ledger, facts) => {
      await appendAll(chain('catalogue', [{ facts: [framework('f'), provision('f:1')], key: 'ground' }]));
      await appendAll(chain('other', [{ facts: [evidence('other/E')] }]));
      const heads = await store.heads();
      const after = ledger === 'catalogue' ? (await store.changesAfter('catalogue', 0, 1))[0]! : null;
      const [change] = chain(ledger, [{ facts, key: 'wrong' }], after);
      await expect(store.append(change!)).rejects.toThrow(TypeError);
      expect(await store.heads()).toEqual(heads);
      expect(await graphOf('other')).toEqual([evidence('other/E')]);
    });

    it('refuses to let a catalogue record cease that an organization links to', async () => {
      const [ground] = chain('catalogue', [{ facts: [framework('f'), provision('f:1'), provision('f:2')] }]);
      await appendAll([ground!]);
      await appendAll(chain('acme', [{ facts: [evidence('acme/E'), supports('s', 'acme/E', 'f:1')] }]));
      const gone = (id: string) =>
        chain('catalogue', [{ facts: [{ fact: 'node-gone', label: 'Provision', id }] }], ground)[0]!;
      await expect(store.append(gone('f:1'))).rejects.toThrow(TypeError);
      await appendAll([gone('f:2')]);
      expect(await graphOf('acme')).toHaveLength(2);
    });

    it('shows the change that removed a link in the history of the record at which it began', async () => {
      await appendAll(chain('catalogue', [{ facts: [framework('f'), provision('f:1')] }]));
      await appendAll(
        chain('acme', [
          { facts: [evidence('acme/E'), supports('s', 'acme/E', 'f:1')] },
          { facts: [evidence('acme/F')] },
          { facts: [{ fact: 'link-gone', type: 'SUPPORTS', id: 's' }] },
        ]),
      );
      const history = await store.history('acme', [{ label: 'Evidence', id: 'acme/E' }]);
      expect(history.get('Evidence acme/E')?.map((entry) => entry.seq)).toEqual([1, 3]);
    });

    it('lets several writers count without a gap', async () => {
      const second = await opened.again();
      const writers = [store, second, store, second].map(async (writer, number) => {
        for (let written = 0; written < 5; ) {
          const head = (await writer.heads())[0];
          const after =
            head === undefined
              ? null
              : ((await writer.changesAfter('catalogue', head.seq - 1, 1))[0] ?? null);
          const [change] = chain(
            'catalogue',
            [{ facts: [framework(`f-${number}-${written}`)], key: `${number}/${written}` }],
            after,
          );
          if ((await writer.append(change!)).outcome === 'appended') written++;
        }
      });
      await Promise.all(writers);
      await second.close();
      const changes = await store.changesAfter('catalogue', 0, 100);
      expect(changes.map((change) => change.seq)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
      expect(await graphOf('catalogue')).toHaveLength(20);
    });

    it('lets organizations write at the same time about the same provisions, whatever order they take them in', async () => {
      const ids = Array.from({ length: 40 }, (_, index) => `f:${index}`);
      await appendAll(chain('catalogue', [{ facts: [framework('f'), ...ids.map((id) => provision(id))] }]));
      const second = await opened.again();
      const writers = [
        ['acme', store, ids],
        ['beta', second, ids.toReversed()],
      ] as const;
      const written = writers.map(async ([ledger, writer, order]) => {
        const changes = chain(
          ledger,
          [0, 1, 2].map((round) => ({
            facts: [
              evidence(`${ledger}/E${round}`),
              ...order.map((id) => supports(`${ledger} ${round} ${id}`, `${ledger}/E${round}`, id)),
            ],
          })),
        );
        for (const change of changes)
          expect(await writer.append(change)).toMatchObject({ outcome: 'appended' });
      });
      await Promise.all(written);
      await second.close();
      expect(await graphOf('acme')).toHaveLength(3 * 41);
      expect(await graphOf('beta')).toHaveLength(3 * 41);
    });

    it('leaves nothing behind of being warmed up', { timeout: 120_000 }, async () => {
      await store.warmUp();
      expect(await store.heads()).toEqual([]);
      expect(await graphOf('catalogue')).toEqual([]);
      expect(await store.changesAfter('', 0, 10)).toEqual([]);
    });

    it('knows which changes touched a record, the links that start at it included', async () => {
      await appendAll(chain('catalogue', [{ facts: [framework('f'), provision('f:1')] }]));
      const changes = chain('acme', [
        { facts: [evidence('acme/E')] },
        { facts: [evidence('acme/F')] },
        { facts: [supports('s', 'acme/E', 'f:1')] },
      ]);
      await appendAll(changes);
      const history = await store.history(
        'acme',
        ['acme/E', 'acme/F', 'acme/none'].map((id) => ({ label: 'Evidence', id })),
      );
      expect([...history].map(([id, entries]) => [id, entries.map((entry) => entry.seq)])).toEqual([
        ['Evidence acme/E', [1, 3]],
        ['Evidence acme/F', [2]],
        ['Evidence acme/none', []],
      ]);
      const { facts: _, ...entry } = changes[0]!;
      expect(history.get('Evidence acme/E')?.[0]).toEqual(entry);
    });

    it('keeps the history of a framework apart from that of a crosswalk of the same slug', async () => {
      const crosswalk: Fact = { fact: 'node', label: 'Crosswalk', id: 'same', properties: { title: 'X' } };
      await appendAll(chain('catalogue', [{ facts: [framework('same')] }, { facts: [crosswalk] }]));
      const history = await store.history('catalogue', [
        { label: 'Framework', id: 'same' },
        { label: 'Crosswalk', id: 'same' },
      ]);
      expect([...history].map(([node, entries]) => [node, entries.map(({ seq }) => seq)])).toEqual([
        ['Framework same', [1]],
        ['Crosswalk same', [2]],
      ]);
    });

    it('remembers the newest load of every slug', async () => {
      const id = 'a'.repeat(64);
      await appendAll(
        chain('catalogue', [
          { facts: [framework('f')], load: { slug: 'f', id, part: 1, last: false } },
          { facts: [framework('g')], load: { slug: 'g', id, part: 1, last: true } },
        ]),
      );
      expect((await store.heads())[0]?.loads).toEqual({
        'test f': { slug: 'f', id, part: 1, last: false, productVersion: '0.0.0' },
        'test g': { slug: 'g', id, part: 1, last: true, productVersion: '0.0.0' },
      });
    });

    it('makes the graph of a ledger again from its changes, whatever became of it, and keeps what others link to it', async () => {
      await appendAll(
        chain('catalogue', [
          { facts: [framework('f'), provision('f:1')] },
          { facts: [provision('f:1', 'New')] },
        ]),
      );
      await appendAll(chain('acme', [{ facts: [evidence('acme/E'), supports('s', 'acme/E', 'f:1')] }]));
      expect(await store.rebuild('catalogue')).toBe(2);
      expect(await graphOf('catalogue')).toEqual([framework('f'), provision('f:1', 'New')]);
      expect(await store.rebuild('acme')).toBe(1);
      expect(await graphOf('acme')).toEqual([evidence('acme/E'), supports('s', 'acme/E', 'f:1')]);
      expect((await store.heads()).map((head) => head.rebuilding)).toEqual([false, false]);
    });

    it('keeps two rebuilds of one ledger apart: whoever began last finishes, and the graph is whole', async () => {
      await appendAll(chain('catalogue', [{ facts: [framework('f'), provision('f:1'), provision('f:2')] }]));
      const other = await opened.again();
      const outcomes = await Promise.allSettled([store.rebuild('catalogue'), other.rebuild('catalogue')]);
      await other.close();
      expect(outcomes.map(({ status }) => status)).toContain('fulfilled');
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ code: 'LEDGER_REBUILDING' });
        else expect(outcome.value).toBe(1);
      }
      expect(await graphOf('catalogue')).toEqual([framework('f'), provision('f:1'), provision('f:2')]);
      expect((await store.heads())[0]?.rebuilding).toBe(false);
    });

    it('after it was closed is unavailable, whatever it is asked', async () => {
      const other = await opened.again();
      await other.close();
      const [change] = chain('acme', [{ facts: [evidence('acme/E')] }]);
      const asked = [
        () => other.heads(),
        () => other.append(change!),
        () => other.changesAfter('acme', 0, 1),
        () => other.changeOfKey('acme', 'key-1'),
        () => other.history('acme', [{ label: 'Evidence', id: 'acme/E' }]),
        () => other.texts('acme', ['f:1']),
        () => other.putTexts('acme', [officialText('f:1', 'Text')]),
        () => other.rebuild('acme'),
        async () => {
          for await (const _ of other.scan('acme'));
        },
        async () => {
          for await (const _ of other.examine());
        },
      ];
      for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(await store.heads()).toEqual([]);
    });

    it('keeps official texts beside the graph, for one organization', async () => {
      await store.putTexts('acme', [officialText('f:1', 'Text')]);
      await store.putTexts('acme', [officialText('f:1', 'Newer')]);
      expect(await store.texts('acme', ['f:1', 'f:2'])).toEqual([officialText('f:1', 'Newer')]);
      expect(await store.texts('other', ['f:1'])).toEqual([]);
    });
  });
}

function titleOf(fact: Fact): string {
  return 'properties' in fact ? String(fact.properties.title) : '';
}
