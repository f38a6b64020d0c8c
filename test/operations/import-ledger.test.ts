import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/graph/sqlite/sqlite-store.ts';
import type { Store } from '../../src/graph/store.ts';
import type { Change } from '../../src/ledger/change.ts';
import { sealChange } from '../../src/ledger/seal-change.ts';
import { importLedger } from '../../src/operations/import-ledger.ts';
import { chain, evidence, framework, provision, supports } from '../contract/sample-changes.ts';
import { temporaryFolder } from '../parsing/temporary-folder.ts';

const CATALOGUE = chain('catalogue', [
  { facts: [framework('f'), provision('f:1')] },
  { facts: [framework('g')] },
]);
const ACME = chain('acme', [{ facts: [evidence('acme/E'), supports('s', 'acme/E', 'f:1')] }]);

let store: Store;

beforeEach(async () => {
  store = await openSqliteStore({ directory: join(temporaryFolder(), 'data') });
});

afterEach(() => store.close());

async function* lines(changes: readonly Change[]): AsyncGenerator<Change> {
  yield* changes;
}

const imported = (changes: readonly Change[]) => importLedger(store, lines(changes));

describe('an export', () => {
  it('is written change by change, and equal ones are skipped', async () => {
    expect(await imported(CATALOGUE)).toEqual({ ok: true, value: { written: 2, skipped: 0 } });
    expect(await imported([...CATALOGUE, ...ACME])).toEqual({ ok: true, value: { written: 1, skipped: 2 } });
  });

  it('is skipped where somebody else writes the same change at the same time', async () => {
    const append = store.append.bind(store);
    store.append = async (change) => {
      await append(change);
      return append(change);
    };
    expect(await imported(CATALOGUE)).toEqual({ ok: true, value: { written: 0, skipped: 2 } });
  });

  it.each([
    ['another change of the same number', chain('catalogue', [{ facts: [framework('x')] }]), 'CONFLICT'],
    ['a change after a hole', CATALOGUE.slice(1), 'MISSING'],
    ['an edited change', [{ ...CATALOGUE[0]!, actor: 'x' }], 'EDITED'],
    ['a link whose end is not there', ACME, 'UNFIT'],
    [
      'a decision on a catalogue that is not there',
      ACME.map(({ hash: _, ...change }) =>
        sealChange({ ...change, decidedOn: { seq: 2, hash: CATALOGUE[1]!.hash } }),
      ),
      'CATALOGUE_BEHIND',
    ],
    [
      'a record with a field of another form',
      chain('catalogue', [
        { facts: [{ fact: 'node', label: 'Framework', id: 'f', properties: { title: 7 } }] },
      ]),
      'UNFIT',
    ],
    ['a record of another ledger', chain('acme', [{ facts: [framework('f')] }]), 'UNFIT'],
  ] as const)('is refused for %s, and nothing of it is written', async (what, changes, code) => {
    if (code === 'CONFLICT') await imported(CATALOGUE);
    const before = await store.heads();
    expect(await imported(changes), what).toMatchObject({ ok: false, problems: [{ code }] });
    expect(await store.heads()).toEqual(before);
  });
});
