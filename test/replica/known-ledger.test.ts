import { expect, it } from 'vitest';
import { type Change, EMPTY_STATE } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { KnownLedger } from '../../src/replica/known-ledger.ts';

/** Records that remember the numbers of the changes that were applied to them, and say that they are many. */
class Numbers {
  readonly size: number;
  readonly applied: number[];

  constructor(size: number, applied: readonly number[] = []) {
    this.size = size;
    this.applied = [...applied];
  }

  apply(): void {}

  applyChange([fact]: readonly Fact[]): void {
    this.applied.push(Number(fact!.id));
  }

  copy(): Numbers {
    return new Numbers(this.size, this.applied);
  }
}

class NumberOfChanges extends Numbers {
  constructor() {
    super(10);
  }

  override applyChange(): void {}

  override copy(): NumberOfChanges {
    return this;
  }
}

const LENGTH = 6_000;

/** A ledger of one fact for each change, that counts how many changes were read. */
function ledgerOf(length: number) {
  const read = { changes: 0 };
  const hashOf = (seq: number): string => (seq === 0 ? EMPTY_STATE.hash : `${seq}`);
  const changesAfter = async (ledger: string, seq: number, limit: number): Promise<readonly Change[]> => {
    const count = Math.max(0, Math.min(limit, length - seq));
    read.changes += count;
    return Array.from({ length: count }, (_, index) => {
      const number = seq + index + 1;
      const facts: readonly Fact[] = [{ fact: 'node-gone', label: 'Evidence', id: `${number}` }];
      return {
        ...{ ledger, seq: number, facts, hash: hashOf(number), previousHash: hashOf(number - 1) },
        ...{ at: '', actor: '', operation: '', productVersion: '', inputHash: '', key: `${number}` },
        ...{ decidedOn: null, load: null },
      };
    });
  };
  return { read, store: { changesAfter } };
}

const upTo = (seq: number): readonly number[] => Array.from({ length: seq }, (_, index) => index + 1);

it('gives the records after any change, whichever were asked for before', async () => {
  const { store } = ledgerOf(LENGTH);
  const ledger = new KnownLedger(store, 'acme', () => new Numbers(10));
  for (const seq of [5_500, 3, 3_000, 5_999, 3_001, 1_024, 1_023, 6_000, 1]) {
    const { records, state } = await ledger.upTo(seq);
    expect(records.applied).toEqual(upTo(seq));
    expect(state).toEqual({ seq, hash: `${seq}` });
    // Whoever has asked may alter them.
    records.applied.length = 0;
  }
});

it('reads few changes for a further state', async () => {
  const { store, read } = ledgerOf(LENGTH);
  const ledger = new KnownLedger(store, 'acme', () => new Numbers(10));
  await ledger.upTo(LENGTH);
  expect(read.changes).toBeLessThanOrEqual(LENGTH + 50 * ledger.kept);
  for (const seq of [LENGTH - 1, 3_500, 2_716]) {
    read.changes = 0;
    await ledger.upTo(seq);
    expect(read.changes).toBeLessThanOrEqual(1_100);
  }
});

it('keeps as many states as their records allow, spread over the ledger', async () => {
  const { store, read } = ledgerOf(LENGTH);
  const kept = async (size: number): Promise<number> => {
    const ledger = new KnownLedger(store, 'acme', () => new Numbers(size));
    await ledger.upTo(LENGTH);
    read.changes = 0;
    await ledger.upTo(LENGTH / 2 + 10);
    expect(read.changes).toBeLessThan(LENGTH / 2);
    return ledger.kept;
  };
  expect(await kept(10)).toBe(5);
  expect(await kept(600_000)).toBeLessThanOrEqual(3);
  const { store: long } = ledgerOf(40_000);
  const ledger = new KnownLedger(long, 'acme', () => new NumberOfChanges());
  await ledger.upTo(40_000);
  expect(ledger.kept).toBeLessThanOrEqual(64);
  expect(ledger.kept).toBeGreaterThan(15);
});

it('ends where the ledger does', async () => {
  const { store } = ledgerOf(5);
  const ledger = new KnownLedger(store, 'acme', () => new Numbers(10));
  expect((await ledger.upTo(9)).records.applied).toEqual(upTo(5));
  const empty = new KnownLedger(ledgerOf(0).store, 'acme', () => new Numbers(10));
  expect(await empty.upTo(0)).toMatchObject({ state: EMPTY_STATE });
});
