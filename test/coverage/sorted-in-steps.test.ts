import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedInSteps } from '../../src/coverage/sorted-in-steps.ts';
import { atOnce } from '../../src/coverage/steps.ts';

it('sorts as Array.prototype.sort does, equal items in their order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_100 }), fc.integer({ min: 1, max: 50 }), (length, values) => {
      const items = Array.from({ length }, (_, place) => ({ place, value: (place * 7_919) % values }));
      const compare = (a: { value: number }, b: { value: number }) => a.value - b.value;
      expect(atOnce(sortedInSteps(items, compare))).toEqual(items.toSorted(compare));
    }),
    { numRuns: 30 },
  );
});

it('yields between steps of some hundred items', () => {
  const items = Array.from({ length: 10_000 }, (_, place) => (place * 7_919) % 10_007);
  const steps = [...sortedInSteps(items, (a, b) => a - b)];
  expect(steps.length).toBeGreaterThan(30);
});
