import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/ledger/canonical-json.ts';

it('says every JSON value as the general package for RFC 8785 does', () => {
  const values = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });
  fc.assert(
    fc.property(values, (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
    {
      numRuns: 2_000,
      examples: [
        [JSON.parse('{"z":1,"__proto__":{"b":1,"a":2}}')],
        [{ '\u{1f600}': 1, '\ufb33': 2, b: { '10': 0, '9': -0 }, a: 1e21 }],
        [['"\\\n\u007f é']],
      ],
    },
  );
});

it('leaves out fields that are undefined', () => {
  expect(canonicalJson({ b: undefined, a: [1, null] })).toBe('{"a":[1,null]}');
});

it('refuses what has no JSON', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', undefined, 1n, () => 1]) {
    expect(() => canonicalJson(value)).toThrow();
  }
});
