import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameRecord } from '../../src/model/is-same-record.ts';

const records = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue({ maxDepth: 2 }), {
  noNullPrototype: true,
});

it('compares records as Node compares their JSON', () => {
  fc.assert(
    fc.property(records, records, (a, b) => {
      expect(isSameRecord(a, b)).toBe(isDeepStrictEqual(a, b));
      expect(isSameRecord(a, structuredClone(a))).toBe(true);
    }),
    {
      numRuns: 1_000,
      examples: [
        [{ a: 0 }, { a: -0 }],
        [{ a: null }, {}],
        [{ a: [] }, { a: {} }],
      ],
    },
  );
});

it('tells a field that is undefined from one that is missing', () => {
  expect(isSameRecord({ a: undefined }, {})).toBe(false);
  expect(isSameRecord({ a: undefined }, { b: undefined })).toBe(false);
});
