import { describe, expect, it } from 'vitest';
import type { Examined, Head } from '../../../src/graph/store.ts';
import type { Change } from '../../../src/ledger/change.ts';
import { verifyLedgers } from '../../../src/operations/ledger/verify-ledgers.ts';
import { formatProblem } from '../../../src/problems/format-problem.ts';
import { chain, framework } from '../../contract/sample-changes.ts';

const changes = chain(
  'catalogue',
  Array.from({ length: 5 }, (_, index) => ({
    facts: [framework(`f${index}`)],
    load: { slug: 'f', id: '1'.repeat(64), part: index + 1, last: index === 4 },
  })),
);
const { ledger, seq, hash, at } = changes.at(-1)!;
const mark = { slug: 'f', id: '1'.repeat(64), part: 5, last: true, productVersion: '0.0.0' };
const head: Head = { ledger, seq, hash, at, rebuilding: false, removing: false, loads: { 'test f': mark } };

async function* store(found: readonly Change[], standing: Head = head): AsyncGenerator<Examined> {
  yield { found: 'head', head: standing };
  for (const change of found) yield { found: 'change', ledger, change };
}

async function faultsOf(found: AsyncIterable<Examined>): Promise<readonly string[]> {
  const verified = await verifyLedgers(found, {});
  return verified.ok
    ? []
    : verified.problems.map((problem) => formatProblem(problem).split(' ').slice(1, 5).join(' '));
}

describe('what a store holds', () => {
  it('verifies as it was written', async () => {
    expect(await faultsOf(store(changes))).toEqual([]);
  });

  it('is told from that of a store that lost its end', async () => {
    expect(await faultsOf(store(changes.slice(0, -1)))).toEqual([
      'catalogue, change 4 OTHER_HEAD',
      'catalogue, change 4 OTHER_HEAD',
      'catalogue, change 4 OTHER_HEAD',
    ]);
  });

  it('is told where its head was set back, or says another time or other loads', async () => {
    const before = changes[3]!;
    expect(await faultsOf(store(changes, { ...head, seq: 4, hash: before.hash }))).toEqual([
      'catalogue, change 5 OTHER_HEAD',
    ]);
    expect(await faultsOf(store(changes, { ...head, at: before.at }))).toEqual([
      'catalogue, change 5 OTHER_HEAD',
    ]);
    expect(
      await faultsOf(store(changes, { ...head, loads: { 'test f': { ...mark, last: false } } })),
    ).toEqual(['catalogue, change 5 OTHER_HEAD']);
  });

  it('is read to its end although a number was forged', async () => {
    const faults = await faultsOf(
      store(changes.with(1, { ...changes[1]!, seq: 999 }).with(3, { ...changes[3]!, actor: 'x' })),
    );
    expect(faults).toContain('catalogue, change 999 EDITED');
    expect(faults).toContain('catalogue, change 4 EDITED');
    expect(faults).toContain('catalogue, change 3 MISSING');
  });

  it('is read to its end although a change is damaged, which is named and not called missing', async () => {
    async function* damaged(): AsyncGenerator<Examined> {
      for await (const one of store(changes)) {
        if (one.found !== 'change' || one.change.seq !== 2) yield one;
        else
          yield { found: 'damage', damage: { kind: 'change', ledger, seq: 2, sentence: 'It is damaged.' } };
      }
    }
    expect(await faultsOf(damaged())).toEqual(['catalogue, change 2 STORE_DAMAGED']);
  });
});
