import fc from 'fast-check';
import Database from 'libsql';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../../src/graph/store.ts';
import { type Change, changeAfter, EMPTY_STATE, type NextChange } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { chain, evidence, framework, partOf, provision } from '../contract/sample-changes.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const OF_ALL = {
  nodes: 'SELECT * FROM nodes ORDER BY ledger, label, id',
  links:
    'SELECT ledger, type, id, from_label, from_id, to_label, to_id, properties FROM links ORDER BY ledger, n',
  changes: 'SELECT * FROM changes ORDER BY ledger, seq',
  touches: 'SELECT * FROM touches ORDER BY ledger, node, seq',
  ledgers: 'SELECT * FROM ledgers ORDER BY name',
} as const;

/** Everything that a store keeps on its disk. */
function contentsOf(directory: string): Record<string, unknown> {
  const database = new Database(`${directory}/aims-crosswalk.db`);
  const rows = Object.entries(OF_ALL).map(([table, all]) => [table, database.prepare(all).raw().all()]);
  database.close();
  return Object.fromEntries(rows);
}

/** Changes that follow whatever comes before them. */
function nextChanges(ledger: string, ...parts: readonly (readonly Fact[])[]): readonly NextChange[] {
  return parts.map((facts, index) => {
    const [{ seq: _, previousHash: __, hash: ___, ...change } = {} as Change] = chain(ledger, [{ facts }]);
    const last = index === parts.length - 1;
    return {
      ...change,
      key: `key-${ledger}-${index}`,
      load: { slug: 'f', id: EMPTY_STATE.hash, part: index + 1, last },
    };
  });
}

async function appendAll(store: Store, changes: readonly NextChange[]): Promise<void> {
  let before = EMPTY_STATE;
  for (const change of changes) {
    const outcome = await store.append(changeAfter(before, change));
    if (outcome.outcome !== 'appended') throw new Error(outcome.outcome);
    before = outcome.change;
  }
}

let directory: string;
let store: Store;

beforeEach(async () => {
  directory = temporaryFolder();
  store = await openSqliteStore({ directory });
  return () => store.close();
});

const CATALOGUE = nextChanges(
  'catalogue',
  [framework('f'), provision('f:1'), provision('f:2')],
  [partOf('p', 'f:2', 'f:1')],
);

describe('many changes that are written together', () => {
  it('are what they would be one by one, whatever their texts say', async () => {
    const text = fc.string({ unit: 'grapheme-composite', minLength: 1 });
    const titles = fc.sample(fc.tuple(text, text, fc.double({ noNaN: true, noDefaultInfinity: true })), {
      numRuns: 300,
      seed: 7,
    });
    const awkward = [
      '"',
      '\\',
      '\\u0041',
      '\u0000',
      '\u001f',
      '\u2028',
      "'",
      '{"a":1}',
      ',"properties":',
      '😀',
      'é',
      'null',
    ];
    const facts = [...titles, ...awkward.map((each) => [each, each, 1e21] as const)].flatMap(
      ([id, title, position], index) => [
        provision(`f:${index} ${id.replace(/\p{Cc}/gu, '')}`, title, position),
        partOf(`link ${index}`, 'f:1', 'f:2'),
      ],
    );
    const changes = [...CATALOGUE, ...nextChanges('catalogue', facts.slice(0, 150), facts.slice(150))].map(
      (change, index) => ({ ...change, key: `key-${index}` }),
    );
    const writer = await store.bulkWriter('catalogue', EMPTY_STATE);
    const written = [writer!.append(changes.slice(0, 3)), writer!.append(changes.slice(3))];
    expect((await Promise.all(written)).flat()).toMatchObject(changes);
    await writer!.close();

    const other = temporaryFolder();
    const oneByOne = await openSqliteStore({ directory: other });
    await appendAll(oneByOne, changes);
    await oneByOne.close();
    expect(contentsOf(directory)).toEqual(contentsOf(other));
    for await (const _ of store.scan('catalogue'));
  });

  it.each<[string, readonly Fact[]]>([
    ['state a record that is there already', [framework('f', 'Another title')]],
    ['state one record twice', [framework('g'), framework('g', 'Another title')]],
    ['state a link again', [partOf('p', 'f:1', 'f:2')]],
    ['state a link without its ends', [partOf('q', 'f:1', 'f:9')]],
    ['end a record', [{ fact: 'link-gone', type: 'PART_OF', id: 'p' }]],
  ])('are not written where they %s, and neither is what follows', async (_, facts) => {
    await appendAll(store, CATALOGUE);
    const before = contentsOf(directory);
    const [{ seq, hash } = EMPTY_STATE] = await store.heads();
    const writer = await store.bulkWriter('catalogue', { seq, hash });
    const changes = nextChanges('catalogue', [framework('new')], facts).map((change) => ({
      ...change,
      key: `${change.key} again`,
    }));
    const following = nextChanges('catalogue', [framework('following')]);
    expect(await Promise.all([writer!.append(changes), writer!.append(following)])).toEqual([null, null]);
    await writer!.close();
    expect(contentsOf(directory)).toEqual(before);
  });

  it('are not written where somebody else writes in between', async () => {
    const writer = await store.bulkWriter('catalogue', EMPTY_STATE);
    const [first, second] = CATALOGUE;
    expect(await writer!.append([first!])).toMatchObject([{ seq: 1 }]);
    const [head] = await store.heads();
    const other = { ...first!, key: 'other', facts: [framework('other')] };
    expect(await store.append(changeAfter(head!, other))).toMatchObject({ outcome: 'appended' });
    expect(await writer!.append([second!])).toBeNull();
    await writer!.close();
    expect(await store.bulkWriter('catalogue', EMPTY_STATE)).toBeNull();
  });

  it('leave others a turn to write between two groups', async () => {
    await appendAll(store, CATALOGUE);
    const writer = await store.bulkWriter('acme', EMPTY_STATE);
    const groups = Array.from({ length: 40 }, (_, group) => {
      const facts = Array.from({ length: 200 }, (_, n) => evidence(`acme/${group}-${n}`));
      const [change] = nextChanges('acme', facts);
      return [{ ...change!, key: `group ${group}` }];
    });
    const written = groups.map((group) => writer!.append(group));
    await written[0];
    const [other] = nextChanges('globex', [evidence('globex/1')]);
    expect(await store.append(changeAfter(EMPTY_STATE, other!))).toMatchObject({ outcome: 'appended' });
    const [acme] = await store.heads();
    expect(acme!.seq).toBeLessThan(groups.length);
    expect(await Promise.all(written)).not.toContain(null);
    await writer!.close();
    expect(await store.heads()).toMatchObject([{ seq: groups.length }, { seq: 2 }, { ledger: 'globex' }]);
  });

  it('are refused where a fact does not belong to the ledger, and where the store was closed', async () => {
    const writer = await store.bulkWriter('acme', EMPTY_STATE);
    await expect(writer!.append(nextChanges('acme', [framework('f')]))).rejects.toThrow(TypeError);
    await writer!.close();
    const late = await store.bulkWriter('catalogue', EMPTY_STATE);
    await store.close();
    await expect(late!.append(CATALOGUE)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await late!.close();
    const again = await openSqliteStore({ directory });
    expect(await again.heads()).toEqual([]);
    await again.close();
  });
});
