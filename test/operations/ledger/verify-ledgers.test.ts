import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/ledger/change.ts';
import { changesOfStore } from '../../../src/operations/ledger/changes-of-store.ts';
import { verifyLedgers } from '../../../src/operations/ledger/verify-ledgers.ts';
import { chain, framework } from '../../contract/sample-changes.ts';

const changes = chain(
  'catalogue',
  Array.from({ length: 120 }, (_, index) => ({ facts: [framework(`f${index}`)] })),
);

/** The faults of a store that says it stands at the last of the changes, and gives back what it is given by row. */
async function faultsOf(rows: ReadonlyMap<number, Change>): Promise<readonly string[]> {
  const { ledger, seq, hash } = changes.at(-1)!;
  const store = {
    changesAfter: async (_: string, after: number, limit: number) =>
      [...rows].flatMap(([row, change]) => (row > after ? [change] : [])).slice(0, limit),
  };
  const heads = [{ ledger, seq, hash }];
  const verified = await verifyLedgers(changesOfStore(store, heads), {}, heads);
  return verified.ok
    ? []
    : verified.problems.map(({ at, code }) => `${at.in === 'ledger' ? at.seq : at.in} ${code}`);
}

const rows = new Map(changes.map((change) => [change.seq, change]));

describe('the changes of a store', () => {
  it('verify as they were written', async () => {
    expect(await faultsOf(rows)).toEqual([]);
  });

  it('are told from those of a store that lost its end', async () => {
    expect(await faultsOf(new Map([...rows].slice(0, -1)))).toEqual(['119 OTHER_HEAD']);
    expect(await faultsOf(new Map())).toEqual(['0 OTHER_HEAD']);
  });

  it('are read to their end although a number was forged', async () => {
    const forged = new Map(rows)
      .set(50, { ...rows.get(50)!, seq: 999 })
      .set(110, { ...rows.get(110)!, actor: 'x' });
    const faults = await faultsOf(forged);
    expect(faults).toContain('999 EDITED');
    expect(faults).toContain('110 EDITED');
    expect(faults).toContain('51 MISSING');
  });
});
