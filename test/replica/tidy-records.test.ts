import { expect, it } from 'vitest';
import { OrganizationRecords } from '../../src/coverage/projection/organization-records.ts';
import type { Store } from '../../src/graph/store.ts';
import { LedgerPicture } from '../../src/replica/ledger-picture.ts';
import { chain, evidence, supports } from '../contract/sample-changes.ts';

const MANY = 1_200;

function restated(extent: string) {
  return {
    facts: Array.from({ length: MANY }, (_, n) => supports(`link-${n}`, 'acme/E-1', `f:${n}`, extent)),
  };
}

it('records that keep much that belongs to none of them are made anew, with what changes meanwhile', async () => {
  const changes = chain('acme', [
    { facts: [evidence('acme/E-1')] },
    ...['FULL', 'PARTIAL', 'FULL'].map(restated),
    { facts: [supports('link-0', 'acme/E-1', 'f:0', 'PARTIAL')] },
    { facts: [supports('new', 'acme/E-1', 'f:new', 'FULL')] },
  ]);
  const picture = new LedgerPicture({} as Store, 'acme', OrganizationRecords.empty, null, () => {});
  const [first, last, afterwards] = [changes.slice(0, 4), changes[4]!, changes[5]!];
  for (const change of first) {
    expect(picture.applied(change)).toBe(true);
    picture.take();
  }
  expect(picture.records.isUntidy).toBe(true);
  const taken = picture.take();
  const tidied = picture.tidy();
  expect(picture.applied(last)).toBe(true);
  await tidied;
  expect(picture.records.isUntidy).toBe(false);
  expect(picture.applied(afterwards)).toBe(true);
  expect(picture.records.supports.size).toBe(MANY + 1);
  expect(picture.records.supports.get('link-0')?.extent).toBe('PARTIAL');
  expect(picture.records.supports.get('link-1')?.extent).toBe('FULL');
  expect(taken.supports.get('link-0')?.extent).toBe('FULL');
  expect(picture.state.seq).toBe(6);
});
