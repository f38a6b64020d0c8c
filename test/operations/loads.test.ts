import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LoadOptions } from '../../src/application/loaded-folders.ts';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { BulkWriter, Store } from '../../src/graph/store.ts';
import type { Change, UnsealedChange } from '../../src/ledger/change.ts';
import type { CatalogueContents, OrganizationContents } from '../../src/ledger/records/contents.ts';
import { sealChange } from '../../src/ledger/seal-change.ts';
import { readOrganization } from '../../src/organization/read-organization.ts';
import { catalogueLookup } from '../../src/parsing/catalogue-lookup.ts';
import { openReplica } from '../../src/replica/replica.ts';
import { TINY_ORGANIZATION, tinyCatalogue } from '../organization/tiny-organization.ts';
import { type Files, temporaryFolder } from '../parsing/temporary-folder.ts';
import { LOCAL, loadsOn } from './loads-on.ts';

const AT = '2026-02-01T00:00:00.000Z';

let store: Store;
let catalogue: CatalogueContents;

beforeEach(async () => {
  store = await openSqliteStore({ directory: join(temporaryFolder(), 'data') });
  catalogue = await tinyCatalogue();
});

afterEach(() => store.close());

function options(given: Partial<LoadOptions> = {}): LoadOptions {
  return {
    ...{ author: LOCAL, at: AT, dryRun: false, overwrite: false, prune: false, progress: () => {} },
    ...given,
  };
}

async function loads(): Promise<ReturnType<typeof loadsOn>> {
  return loadsOn(store, await openReplica(store));
}

async function acme(files: Files = {}): Promise<{
  catalogue: CatalogueContents | null;
  organization: OrganizationContents;
}> {
  const folder = temporaryFolder({ ...TINY_ORGANIZATION, ...files });
  const read = await readOrganization(folder, { known: catalogueLookup(catalogue) });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { catalogue: read.value.catalogue, organization: read.value.contents };
}

async function loadAll(): Promise<void> {
  const folders = await loads();
  expect(await folders.load({ catalogue, organization: null }, options())).toMatchObject({ ok: true });
  expect(await folders.load(await acme(), options())).toMatchObject({ ok: true });
}

/** States a record, or one like it under another id, as somebody does who does not load folders. */
async function touch(id: string, title: string, as = id): Promise<void> {
  const head = (await store.heads()).find(({ ledger }) => ledger === 'acme')!;
  const [last] = await store.changesAfter('acme', head.seq - 1, 1);
  let fact = null;
  for await (const batch of store.scan('acme')) fact ??= batch.find((known) => known.id === id) ?? null;
  if (fact?.fact !== 'node') throw new Error(`There is no ${id}.`);
  const change = sealChange({
    ...{ ledger: 'acme', seq: head.seq + 1, at: AT, actor: 'editor', operation: 'editEvidence' },
    ...{ productVersion: '0.0.0', inputHash: last!.inputHash, decidedOn: last!.decidedOn, load: null },
    facts: [{ ...fact, id: as, properties: { ...fact.properties, title } }],
    key: `touch-${head.seq}`,
    previousHash: head.hash,
  });
  expect(await store.append(change)).toMatchObject({ outcome: 'appended' });
}

async function titleOf(evidence: string): Promise<string | null> {
  const picture = await (await openReplica(store)).organization('acme');
  return picture?.records.evidence.get(evidence)?.title ?? null;
}

/** A table without the row of an id. */
function withoutRow(table: string, id: string): string {
  return table
    .split('\n')
    .filter((line) => !line.startsWith(`${id},`))
    .join('\n');
}

async function stateOf(ledger: string) {
  const head = (await store.heads()).find((known) => known.ledger === ledger);
  return head && { seq: head.seq, hash: head.hash };
}

/** An organization of nothing but so many systems, each of which is two facts. */
function manySystems(
  organization: OrganizationContents,
  many: number,
  name = (localId: string) => localId,
): OrganizationContents {
  const [system] = organization.systems;
  const systems = Array.from({ length: many }, (_, index) => {
    const localId = `S-${index}`;
    const own = { id: `acme/${localId}`, localId, name: name(localId), position: index + 1 };
    return { ...system!, ...own, suppliers: [] };
  });
  return {
    ...organization,
    ...{ systems, suppliers: [], controls: [], evidence: [], decisions: [], actions: [] },
    ...{ supports: [], addresses: [], demonstrates: [] },
  };
}

describe('a folder of more records than one change holds', () => {
  it('comes to the same chain whether many changes are written together or one by one', async () => {
    const { organization } = await acme();
    const folders = [
      manySystems(organization, 23_000),
      // What is there already is stated one by one.
      manySystems(organization, 2_300, (localId) => `System ${localId}`),
    ];
    const chains: unknown[] = [];
    const together: number[] = [];
    for (const isOffered of [true, false]) {
      await store.close();
      store = await openSqliteStore({ directory: join(temporaryFolder(), 'data') });
      const { bulkWriter } = store;
      store.bulkWriter = async (...asked) => {
        const writer = isOffered ? await bulkWriter.apply(store, asked) : null;
        if (writer === null) return null;
        const append: BulkWriter['append'] = async (changes) => {
          const written = await writer.append(changes);
          if (asked[0] === 'acme') together.push(written?.length ?? 0);
          return written;
        };
        return { append, close: () => writer.close() };
      };
      await (await loads()).load({ catalogue, organization: null }, options());
      for (const folder of folders) {
        const loaded = await (await loads()).load({ catalogue: null, organization: folder }, options());
        expect(loaded).toMatchObject({ ok: true });
      }
      chains.push(await store.heads());
    }
    expect(chains[0]).toEqual(chains[1]);
    // Two groups of the first folder; none of the second, which restates what is there.
    expect(together).toEqual([40, 2]);
  });

  it('is cut between records: a node stands in one change with the links that it implies', async () => {
    expect(await (await loads()).load({ catalogue, organization: null }, options())).toMatchObject({
      ok: true,
    });
    const read = await acme();
    const organization = manySystems(read.organization, 2_500);
    expect(await (await loads()).load({ catalogue: null, organization }, options())).toMatchObject({
      ok: true,
    });
    const changes = await store.changesAfter('acme', 0, 50);
    expect(changes.length).toBeGreaterThan(2);
    for (const { facts } of changes) {
      const nodes = new Set(facts.map((fact) => (fact.fact === 'node' ? fact.id : null)));
      for (const fact of facts) if (fact.fact === 'link') expect(nodes).toContain(fact.from.id);
    }
    // The same load, cut off after each of its parts, comes to the same chain.
    for (let parts = 1; parts < changes.length; parts++) {
      await store.close();
      store = await openSqliteStore({ directory: join(temporaryFolder(), 'data') });
      await (await loads()).load({ catalogue, organization: null }, options());
      const whole = store;
      let left = parts;
      store = new Proxy(whole, {
        get: (target, name) => {
          if (name === 'bulkWriter') return async () => null;
          if (name !== 'append') return Reflect.get(target, name).bind(target);
          return async (change: Change | UnsealedChange) => {
            if (change.ledger === 'acme' && left-- === 0) throw new Error('killed');
            return target.append(change);
          };
        },
      });
      const cut = (await loads()).load({ catalogue: null, organization }, options());
      await expect(cut).rejects.toThrow('killed');
      store = whole;
      expect((await store.changesAfter('acme', 0, 50)).length).toBe(parts);
      await (await loads()).load({ catalogue: null, organization }, options());
      expect(await store.changesAfter('acme', 0, 50)).toEqual(changes);
    }
  });
});

describe('an organization folder over records that somebody changed since', () => {
  const EVIDENCE = TINY_ORGANIZATION['evidence.csv'];

  it('is refused whole where the folder changes one of them too, its own catalogue left as it was, and takes the folder when asked', async () => {
    await loadAll();
    await touch('acme/E-1', 'Edited by hand');
    const before = await stateOf('catalogue');
    const folder = await acme({
      'evidence.csv': EVIDENCE.replace('Policy', 'House policy'),
      'catalogue/frameworks/house/provisions.csv': 'ref,kind,title,assessable\nH1,rule,Ask twice,yes\n',
    });
    const refused = await (await loads()).load(folder, options());
    expect(refused).toMatchObject({
      ok: false,
      problems: [
        {
          at: { in: 'ledger', ledger: 'acme' },
          code: 'CHANGED_SINCE_LOAD',
          sentence:
            'acme/E-1 was changed by editEvidence (change 2) after it was loaded, and the folder changes it too: title is "Edited by hand" now and "House policy" in the folder. Use --overwrite to take what is in the folder.',
        },
      ],
    });
    expect(await stateOf('catalogue')).toEqual(before);
    expect(await (await loads()).load(folder, options({ overwrite: true }))).toMatchObject({ ok: true });
    expect(await titleOf('acme/E-1')).toBe('House policy');
    expect(await (await loads()).load(folder, options())).toMatchObject({ ok: true });
  });

  it('keeps an edit where it says what the last load said, and changes everything else', async () => {
    await loadAll();
    await touch('acme/E-1', 'Edited by hand');
    const folder = await acme({ 'evidence.csv': EVIDENCE.replace('Draft', 'Sketch') });
    for (const prune of [false, true]) {
      expect(await (await loads()).load(folder, options({ prune }))).toMatchObject({ ok: true });
      expect(await titleOf('acme/E-1')).toBe('Edited by hand');
      expect(await titleOf('acme/E-3')).toBe('Sketch');
    }
    const state = await stateOf('acme');
    expect(await (await loads()).load(folder, options())).toMatchObject({ ok: true });
    expect(await stateOf('acme')).toEqual(state);
    expect(await (await loads()).load(folder, options({ overwrite: true }))).toMatchObject({ ok: true });
    expect(await titleOf('acme/E-1')).not.toBe('Edited by hand');
  });

  it('says the same as an edit, and there is nothing to refuse', async () => {
    await loadAll();
    await touch('acme/E-1', 'House policy');
    const before = await stateOf('acme');
    const folder = await acme({ 'evidence.csv': EVIDENCE.replace('Policy', 'House policy') });
    expect(await (await loads()).load(folder, options())).toMatchObject({ ok: true });
    expect(await stateOf('acme')).toEqual(before);
  });

  it('is refused where it no longer names a record that somebody changed, and would prune it', async () => {
    await loadAll();
    await touch('acme/E-3', 'Edited by hand');
    const folder = await acme({ 'evidence.csv': withoutRow(EVIDENCE, 'E-3'), 'supports.csv': null });
    expect(await (await loads()).load(folder, options())).toMatchObject({ ok: true });
    expect(await (await loads()).load(folder, options({ prune: true }))).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'CHANGED_SINCE_LOAD',
          sentence:
            'acme/E-3 was changed by editEvidence (change 2) after it was loaded, and the folder no longer has it. Use --overwrite to take what is in the folder.',
        },
      ],
    });
  });

  it('does not prune what no folder has ever named', async () => {
    await loadAll();
    await touch('acme/E-1', 'A new record', 'acme/E-NEW');
    for (const overwrite of [false, true]) {
      const loaded = await (await loads()).load(await acme(), options({ prune: true, overwrite }));
      expect(loaded).toMatchObject({ ok: true });
      expect(await titleOf('acme/E-NEW')).toBe(overwrite ? null : 'A new record');
    }
  });

  it('is refused although they were changed only after it began', async () => {
    await loadAll();
    const folder = await acme({ 'evidence.csv': EVIDENCE.replace('Draft', 'Sketch') });
    const append = store.append.bind(store);
    const folders = await loads();
    let isFirst = true;
    store.append = async (change) => {
      if (isFirst) {
        isFirst = false;
        await touch('acme/E-3', 'Edited by hand');
      }
      return append(change);
    };
    expect(await folders.load(folder, options())).toMatchObject({
      ok: false,
      problems: [{ code: 'CHANGED_SINCE_LOAD' }],
    });
  });
});

describe('the order of a file', () => {
  /** Without what names systems and suppliers, so that the suppliers stand alone. */
  const ALONE = {
    ...{ 'systems.csv': null, 'evidence.csv': null, 'supports.csv': null, 'demonstrates.csv': null },
    ...{ 'decisions.csv': null, 'actions.csv': null },
  };
  const IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

  /** Loads a table of suppliers: which of them the load stated, and in which order they are now. */
  async function loadSuppliers(ids: readonly string[], given: Partial<LoadOptions> = {}) {
    const seq = (await stateOf('acme'))?.seq ?? 0;
    const table = ['id,name', ...ids.map((id) => `${id},Supplier ${id}`), ''].join('\n');
    const folder = await acme({ ...ALONE, 'suppliers.csv': table });
    expect(await (await loads()).load(folder, options(given))).toMatchObject({ ok: true });
    const facts = (await store.changesAfter('acme', seq, 10)).flatMap((change) => change.facts);
    const stated = facts.flatMap((fact) => ('label' in fact && fact.label === 'Supplier' ? [fact.id] : []));
    const picture = await (await openReplica(store)).organization('acme');
    const suppliers = [...picture!.records.suppliers.values()];
    const order = suppliers.toSorted((x, y) => x.position - y.position).map(({ localId }) => localId);
    return { stated: stated.map((id) => id.slice('acme/'.length)), order };
  }

  beforeEach(async () => {
    await (await loads()).load({ catalogue, organization: null }, options());
    expect(await loadSuppliers(IDS)).toEqual({ stated: IDS, order: IDS });
  });

  it('changes one record where a row is added, wherever it is', async () => {
    expect(await loadSuppliers(['X', ...IDS])).toEqual({ stated: ['X'], order: ['X', ...IDS] });
    const between = ['X', 'A', 'B', 'Y', ...IDS.slice(2)];
    expect(await loadSuppliers(between)).toEqual({ stated: ['Y'], order: between });
    expect(await loadSuppliers([...between, 'Z'])).toEqual({ stated: ['Z'], order: [...between, 'Z'] });
  });

  it('changes one record where a row is deleted or moved', async () => {
    const rest = IDS.filter((id) => id !== 'C');
    expect(await loadSuppliers(rest)).toEqual({ stated: ['C'], order: [...rest, 'C'] });
    expect(await loadSuppliers(rest, { prune: true })).toEqual({ stated: ['C'], order: rest });
    const moved = ['H', ...rest.slice(0, -1)];
    expect(await loadSuppliers(moved)).toEqual({ stated: ['H'], order: moved });
  });

  it('is that of the file after any number of changes', async () => {
    for (let round = 0; round < 120; round++) {
      const ids = [...IDS.slice(0, 4), `N${round}`, ...IDS.slice(4)];
      expect((await loadSuppliers(ids, { prune: true })).order).toEqual(ids);
    }
  });
});

describe('a folder that is loaded', () => {
  it('writes nothing the second time', async () => {
    await loadAll();
    const before = await store.heads();
    await loadAll();
    expect(await store.heads()).toEqual(before);
  });

  it('closes a load of its slug that was cut off, with an empty change where nothing is left to say', async () => {
    await loadAll();
    const head = (await store.heads()).find(({ ledger }) => ledger === 'acme')!;
    const [last] = await store.changesAfter('acme', head.seq - 1, 1);
    const { hash: _, ...rest } = last!;
    const cutOff = sealChange({
      ...rest,
      ...{ seq: head.seq + 1, key: 'cut off', previousHash: head.hash },
      load: { slug: 'acme', id: 'a'.repeat(64), part: 1, last: false },
    });
    await store.append(cutOff);
    await (await loads()).load(await acme(), options());
    const [closing, ...more] = await store.changesAfter('acme', cutOff.seq, 10);
    expect(closing).toMatchObject({ facts: [], load: { slug: 'acme', part: 1, last: true } });
    expect(more).toEqual([]);
  });

  it('never bears a time before that of the change it follows', async () => {
    await loadAll();
    const folder = await acme({ 'suppliers.csv': 'id,name,service\nP-1,Another,Models\n' });
    const lifted: string[] = [];
    const early = { at: '2020-01-01T00:00:00.000Z', lifted: (to: string) => lifted.push(to) };
    await (await loads()).load(folder, options(early));
    expect(lifted).toEqual([AT]);
    const changes = await store.changesAfter('acme', 0, 10);
    expect(changes.map(({ at }) => at)).toEqual([AT, AT]);
  });

  it('is whole when two load it at the same time, each as was asked', async () => {
    await loadAll();
    const fewer = await acme({
      'suppliers.csv': null,
      'systems.csv': TINY_ORGANIZATION['systems.csv'].replace('P-1', ''),
    });
    const both = [await loads(), await loads()];
    const outcomes = await Promise.all([
      both[0]!.load(fewer, options()),
      both[1]!.load(fewer, options({ prune: true })),
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    const ids: string[] = [];
    for await (const batch of store.scan('acme')) ids.push(...batch.map(({ id }) => id));
    expect(ids).not.toContain('acme/P-1');
    expect(
      (await store.heads()).flatMap(({ loads: marks }) => Object.values(marks).map(({ last }) => last)),
    ).not.toContain(false);
  });
});

describe('what is bundled', () => {
  it('is left where an organization owns the slug, with the crosswalks that would need its provisions', async () => {
    const { catalogue: own, organization } = await acme();
    const std = catalogue.frameworks.find(({ slug }) => slug === 'std')!;
    const [house] = own!.provisions;
    const owned: CatalogueContents = {
      ...{ crosswalks: [], mappings: [], gaps: [], recordKinds: [], views: [] },
      frameworks: [{ ...std, owner: organization.organization.slug }],
      provisions: [{ ...house!, id: 'std:H1', framework: 'std' }],
    };
    await (await loads()).load({ catalogue: owned, organization: null }, options());
    const bundled = await (await loads()).loadBundled(catalogue, options());
    expect(bundled).toMatchObject({ ok: true, value: { left: ['std', 'law-to-std'] } });
    expect(await (await loads()).load({ catalogue, organization: null }, options())).toMatchObject({
      ok: false,
      problems: [{ at: { in: 'file', file: 'frameworks/std/framework.yaml' }, code: 'SLUG_TAKEN' }],
    });
  });
});
