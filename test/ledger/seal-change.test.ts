import { expect, it } from 'vitest';
import { canonicalHash } from '../../src/ledger/canonical-hash.ts';
import { canonicalJson } from '../../src/ledger/canonical-json.ts';
import { EMPTY_STATE } from '../../src/ledger/change.ts';
import type { Fact } from '../../src/ledger/fact.ts';
import { readFrom } from '../../src/ledger/facts-json.ts';
import { isIntact, sealChange } from '../../src/ledger/seal-change.ts';

const facts: readonly Fact[] = [
  { fact: 'node', label: 'Evidence', id: 'acme/E-1', properties: { title: '"facts":null', kind: 'policy' } },
];
const unsealed = {
  ...{ ledger: 'acme', seq: 1, at: '2026-02-01T00:00:00.000Z', actor: 'a ,"facts":null, b' },
  ...{ operation: '"facts":null', productVersion: '1', inputHash: EMPTY_STATE.hash, key: '"facts":null' },
  ...{ decidedOn: { seq: 3, hash: EMPTY_STATE.hash }, load: null, previousHash: EMPTY_STATE.hash },
};

it('a change has the hash of its canonical JSON, whatever its texts say', () => {
  for (const graphHash of [undefined, EMPTY_STATE.hash]) {
    const change = { ...unsealed, facts, ...(graphHash === undefined ? {} : { graphHash }) };
    expect(sealChange(change).hash).toBe(canonicalHash(change));
  }
});

it('a change is intact whose facts were read from another text that says the same, and no other', () => {
  const { hash } = sealChange({ ...unsealed, facts });
  const readAs = (text: string) => isIntact({ ...unsealed, hash, facts: readFrom(JSON.parse(text), text) });
  expect(readAs(canonicalJson(facts))).toBe(true);
  expect(readAs(JSON.stringify(facts, null, 2))).toBe(true);
  expect(readAs(canonicalJson(facts).replace('policy', 'record'))).toBe(false);
  expect(isIntact({ ...unsealed, hash, facts, key: 'another' })).toBe(false);
});
