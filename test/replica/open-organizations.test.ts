import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Projections } from '../../src/application/projections.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../../src/graph/store.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { openReplica, type Replica } from '../../src/replica/replica.ts';
import { chain, evidence, framework, provision, supports } from '../contract/sample-changes.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const SLUGS = ['a', 'b', 'c', 'd'];

let store: Store;
let scanned: string[];

const organization = (slug: string): Fact => ({
  fact: 'node',
  label: 'Organization',
  id: slug,
  properties: { name: slug, frameworks: ['f'] },
});

beforeEach(async () => {
  store = await openSqliteStore({ directory: temporaryFolder() });
  const ledgers = [
    chain('catalogue', [{ facts: [framework('f'), provision('f:1')] }]),
    ...SLUGS.map((slug) =>
      chain(slug, [
        { facts: [organization(slug), evidence(`${slug}/E`), supports(`s-${slug}`, `${slug}/E`, 'f:1')] },
      ]),
    ),
  ];
  for (const change of ledgers.flat()) await store.append(change);
  scanned = [];
  const scan = store.scan.bind(store);
  store.scan = (ledger, options) => {
    scanned.push(ledger);
    return scan(ledger, options);
  };
});

afterEach(() => store.close());

/** As if an embedded store were used by somebody else. */
async function changed(slug: string, id: string): Promise<void> {
  const [before] = await store.changesAfter(slug, 0, 1);
  const [change] = chain(slug, [{ facts: [evidence(`${slug}/${id}`)] }], before);
  expect(await store.append(change!)).toMatchObject({ outcome: 'appended' });
}

const open = (replica: Replica): readonly string[] =>
  SLUGS.filter((slug) => replica.openedOrganization(slug) !== null);

describe('organizations in memory', () => {
  it('stay without a bound', async () => {
    const replica = await openReplica(store);
    for (const slug of [...SLUGS, ...SLUGS]) await replica.organization(slug);
    expect(scanned).toEqual(['catalogue', ...SLUGS]);
    expect(open(replica)).toEqual(SLUGS);
  });

  it('are let go where they exceed it, those that were used longest ago first, and read again', async () => {
    const replica = await openReplica(store, { memory: 1_000_000 });
    const projections = new Projections(replica);
    for (const slug of ['a', 'b', 'a', 'c']) await projections.of(slug);
    expect(open(replica)).toEqual(['a', 'c']);
    expect((await projections.of('b'))?.organization.organization.slug).toBe('b');
    expect(open(replica)).toEqual(['b', 'c']);
    expect(scanned).toEqual(['catalogue', 'a', 'b', 'c', 'b']);
  });

  it('show what somebody else has written while they were let go, at once', async () => {
    const replica = await openReplica(store, { memory: 1 });
    const projections = new Projections(replica);
    const before = await projections.of('a');
    await projections.of('b');
    await changed('a', 'E-2');
    await replica.refresh();
    const after = await projections.of('a');
    expect(after?.state.organization.seq).toBe(2);
    expect(after?.organization.records.evidence.has('a/E-2')).toBe(true);
    // Whoever has taken it goes on with what it was.
    expect(before?.organization.records.evidence.has('a/E-2')).toBe(false);
  });

  it('stay while they are written to, and while somebody listens to them', async () => {
    const replica = await openReplica(store, { memory: 1 });
    await replica.keepingOpen('a', async () => {
      await replica.organization('a');
      for (const slug of ['b', 'c']) await replica.organization(slug);
      expect(open(replica)).toEqual(['a', 'c']);
    });
    const end = replica.listen('b', () => {});
    for (const slug of ['b', 'c', 'd']) await replica.organization(slug);
    expect(open(replica)).toEqual(['b', 'd']);
    end?.();
    await replica.refresh();
    expect(open(replica)).toEqual(['d']);
  });

  it('are answered for when many ask for more of them at the same time than there is room for', async () => {
    const replica = await openReplica(store, { memory: 1 });
    const projections = new Projections(replica);
    const asked = Array.from({ length: 40 }, (_, n) => SLUGS[n % SLUGS.length]!);
    const found = await Promise.all(asked.map((slug) => projections.of(slug)));
    expect(found.map((projection) => projection?.organization.organization.slug)).toEqual(asked);
    expect(open(replica)).toHaveLength(1);
  });
});
