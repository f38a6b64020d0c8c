import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, EMPTY_STATE } from '../../src/ledger/change.ts';
import { encodeChange, parseChange } from '../../src/ledger/change-line.ts';
import { sealChange } from '../../src/ledger/seal-change.ts';
import { type ChainReport, ChainVerifier } from '../../src/ledger/verify-chain.ts';
import type { LedgerState } from '../../src/model/coverage.ts';
import { chain, framework } from '../contract/sample-changes.ts';

const changes = chain(
  'catalogue',
  Array.from({ length: 6 }, (_, index) => ({ facts: [framework(`f${index}`)] })),
);

function reportOn(
  given: readonly Change[],
  kept: string | null = null,
  storeHead: LedgerState | null = null,
): ChainReport {
  const verifier = new ChainVerifier('catalogue');
  for (const change of given) verifier.add(change);
  return verifier.report(kept, storeHead);
}

function faultsOf(given: readonly Change[], kept: string | null = null) {
  return reportOn(given, kept).problems.map(({ seq, fault }) => `${seq} ${fault}`);
}

function sentencesOf(given: readonly Change[]) {
  return reportOn(given).problems.map(({ sentence }) => sentence);
}

describe('a chain of changes', () => {
  it('verifies as it was written', () => {
    expect(faultsOf(changes, changes.at(-1)!.hash)).toEqual([]);
  });

  it('names a change that was edited', () => {
    expect(faultsOf(changes.with(2, { ...changes[2]!, actor: 'somebody else' }))).toEqual(['3 EDITED']);
  });

  it('names the hole where a change is missing', () => {
    expect(faultsOf(changes.toSpliced(2, 1))).toEqual(['4 MISSING']);
  });

  it('names changes that were swapped', () => {
    expect(faultsOf(changes.with(2, changes[3]!).with(3, changes[2]!))).toContain('3 SWAPPED');
  });

  it('names both that were swapped, and nothing between or beside them', () => {
    expect(faultsOf(changes.with(1, changes[4]!).with(4, changes[1]!))).toEqual(['2 SWAPPED', '5 SWAPPED']);
  });

  it('names a change with an earlier time than one before it, and not those after it', () => {
    const times = ['03', '05', '04', '02', '05', '06'];
    const given: Change[] = [];
    for (const [index, day] of times.entries()) {
      const previousHash = given.at(-1)?.hash ?? EMPTY_STATE.hash;
      const { hash: _, ...rest } = changes[index]!;
      given.push(sealChange({ ...rest, at: `2026-01-${day}T00:00:00.000Z`, previousHash }));
    }
    expect(reportOn(given).problems).toEqual([
      {
        seq: 3,
        fault: 'OUT_OF_TIME',
        sentence:
          'Change 3 of catalogue has the time 2026-01-04T00:00:00.000Z, but change 2 before it has 2026-01-05T00:00:00.000Z.',
      },
      {
        seq: 4,
        fault: 'OUT_OF_TIME',
        sentence:
          'Change 4 of catalogue has the time 2026-01-02T00:00:00.000Z, but change 2 before it has 2026-01-05T00:00:00.000Z.',
      },
    ]);
  });

  it('names a change of another ledger', () => {
    const [other] = chain('acme', [{ facts: [] }]);
    expect(faultsOf([other!, ...changes.slice(1)])).toContain('1 OTHER_LEDGER');
  });

  it('names a change that stands there twice', () => {
    expect(faultsOf(changes.toSpliced(2, 0, changes[1]!))).toContain('2 REPEATED');
  });

  it('shows a missing end only against the hash of the head', () => {
    expect(faultsOf(changes.slice(0, -1))).toEqual([]);
    expect(faultsOf(changes.slice(0, -1), changes.at(-1)!.hash)).toEqual(['5 OTHER_HEAD']);
  });

  it('holds the head of a workbook that was made before the last changes', () => {
    expect(faultsOf(changes, changes[3]!.hash)).toEqual([]);
  });

  it('names the end that a store has lost, which the store itself remembers', () => {
    const { seq, hash } = changes.at(-1)!;
    const { problems } = reportOn(changes.slice(0, -1), null, { seq, hash });
    expect(problems.map(({ fault }) => fault)).toEqual(['OTHER_HEAD']);
    expect(problems[0]!.seq).toBe(5);
    expect(problems[0]!.sentence).toContain('The last change of catalogue is 5, but according to the store');
    expect(problems[0]!.sentence).toContain(`6, ${hash}. Changes at the end are missing`);
  });

  it('names a head of the store that differs from the last change in its number or its hash alone', () => {
    const { seq, hash } = changes.at(-1)!;
    expect(reportOn(changes, null, { seq, hash }).problems).toEqual([]);
    expect(reportOn(changes, null, { seq: seq + 1, hash }).problems).toMatchObject([{ fault: 'OTHER_HEAD' }]);
    expect(reportOn(changes, null, { seq, hash: changes[0]!.hash }).problems).toMatchObject([
      { fault: 'OTHER_HEAD' },
    ]);
  });

  it('is reported with its ledger, the number of its changes, and its last change as head', () => {
    const { seq, hash } = changes.at(-1)!;
    expect(reportOn(changes)).toEqual({
      ...{ ledger: 'catalogue', changes: 6, head: { seq, hash }, problems: [] },
    });
    expect(reportOn([])).toEqual({
      ...{ ledger: 'catalogue', changes: 0, head: EMPTY_STATE, problems: [] },
    });
  });

  it('has its faults told in sentences that name the change, the ledger and what is wrong', () => {
    expect(sentencesOf(changes.with(2, { ...changes[2]!, actor: 'somebody else' }))).toEqual([
      'Change 3 of catalogue was edited. Its hash is not the hash of its content.',
    ]);
    expect(sentencesOf(changes.toSpliced(2, 1))).toEqual([
      'Change 4 of catalogue does not follow directly: 3 is missing.',
    ]);
    expect(sentencesOf(changes.toSpliced(1, 3))).toEqual([
      'Change 5 of catalogue does not follow directly: 2 to 4 are missing.',
    ]);
    expect(sentencesOf(changes.with(1, changes[4]!).with(4, changes[1]!))[0]).toBe(
      'Change 2 of catalogue is in the place of change 5.',
    );
    expect(sentencesOf(changes.toSpliced(1, 0, changes[0]!))).toEqual([
      'Change 1 of catalogue appears more than once.',
    ]);
    const [other] = chain('acme', [{ facts: [] }]);
    expect(sentencesOf([other!])).toEqual(['Change 1 of catalogue belongs to ledger acme.']);
    const [rewritten] = chain('catalogue', [{ facts: [framework('forged')] }], changes[1]!);
    expect(sentencesOf([...changes.slice(0, 2), rewritten!, changes[3]!])).toEqual([
      'Change 4 of catalogue does not continue change 3. One of the two was replaced.',
    ]);
    expect(reportOn(changes, 'sha256:none').problems.map(({ sentence }) => sentence)).toEqual([
      'The last change of catalogue is 6, and no change has the hash that you gave. Changes at the end are missing.',
    ]);
  });

  it('names a change that was written anew with a hash of its own', () => {
    const [rewritten] = chain('catalogue', [{ facts: [framework('forged')] }], changes[1]!);
    expect(faultsOf(changes.with(2, { ...rewritten!, previousHash: changes[1]!.hash }))).toContain(
      '4 BROKEN_LINK',
    );
  });

  it('is not called broken around a change that is there and cannot be read', () => {
    for (const unreadable of [3, 6]) {
      const verifier = new ChainVerifier('catalogue');
      for (const change of changes) {
        if (change.seq === unreadable) verifier.addUnreadable(change.seq);
        else verifier.add(change);
      }
      const { seq, hash } = changes.at(-1)!;
      const { head, problems } = verifier.report(null, { seq, hash });
      expect({ head, problems }).toEqual({
        head: { seq, hash: unreadable === seq ? '' : hash },
        problems: [],
      });
    }
  });

  it('shows against the head of a store that it has lost all its changes', () => {
    expect(reportOn([], null, { seq: 1, hash: changes[0]!.hash }).problems).toMatchObject([
      { seq: 0, fault: 'OTHER_HEAD' },
    ]);
  });

  it('is read back from its lines as it was, and no damaged line passes', () => {
    for (const [index, change] of changes.entries()) {
      expect(parseChange(encodeChange(change), 'export', index + 1)).toEqual({ ok: true, value: change });
    }
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), (place, byte) => {
        const line = encodeChange(changes[0]!);
        const at = place % line.length;
        const damaged = line.slice(0, at) + String.fromCharCode(byte) + line.slice(at + 1);
        const read = parseChange(damaged, 'export', 1);
        return (
          damaged === line ||
          !read.ok ||
          faultsOf([read.value]).length > 0 ||
          encodeChange(read.value) === line
        );
      }),
      { numRuns: 500 },
    );
  });
});
