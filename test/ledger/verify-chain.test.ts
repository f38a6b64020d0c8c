import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/ledger/change.ts';
import { encodeChange, parseChange } from '../../src/ledger/change-line.ts';
import { ChainVerifier } from '../../src/ledger/verify-chain.ts';
import { chain, framework } from '../contract/sample-changes.ts';

const changes = chain(
  'catalogue',
  Array.from({ length: 6 }, (_, index) => ({ facts: [framework(`f${index}`)] })),
);

function faultsOf(given: readonly Change[], head: string | null = null) {
  const verifier = new ChainVerifier('catalogue');
  for (const change of given) verifier.add(change);
  return verifier.report(head).problems.map(({ seq, fault }) => `${seq} ${fault}`);
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
    const verifier = new ChainVerifier('catalogue');
    for (const change of changes.slice(0, -1)) verifier.add(change);
    const { seq, hash } = changes.at(-1)!;
    expect(verifier.report(null, { seq, hash }).problems.map(({ fault }) => fault)).toEqual(['OTHER_HEAD']);
  });

  it('names a change that was written anew with a hash of its own', () => {
    const [rewritten] = chain('catalogue', [{ facts: [framework('forged')] }], changes[1]!);
    expect(faultsOf(changes.with(2, { ...rewritten!, previousHash: changes[1]!.hash }))).toContain(
      '4 BROKEN_LINK',
    );
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
