import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../../src/coverage/steps.ts';
import { jsonInSteps } from '../../src/graphql/json-in-steps.ts';

it('writes what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect(atOnce(jsonInSteps(value, 1e9))).toBe(JSON.stringify(value));
    }),
  );
  const bare = Object.assign(Object.create(null), { a: undefined, b: [null, { c: '"' }] });
  expect(atOnce(jsonInSteps(bare, 1e9))).toBe('{"b":[null,{"c":"\\""}]}');
});

it('takes a step for each object, and stops over the limit', () => {
  const rows = Array.from({ length: 100 }, (_, n) => ({ n }));
  const steps = [...jsonInSteps(rows, 1e9)];
  expect(steps.length).toBe(101);
  const { length } = Buffer.from(JSON.stringify(rows));
  expect(atOnce(jsonInSteps(rows, length))).toBe(JSON.stringify(rows));
  expect(atOnce(jsonInSteps(rows, length - 1))).toBeNull();
  expect([...jsonInSteps(rows, 20)].length).toBeLessThan(10);
});

it('counts bytes, not characters', () => {
  expect(atOnce(jsonInSteps('äö', 6))).toBe('"äö"');
  expect(atOnce(jsonInSteps('äö', 5))).toBeNull();
});
