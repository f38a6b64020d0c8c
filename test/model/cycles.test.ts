import { expect, it } from 'vitest';
import { findCycles } from '../../src/model/cycles.ts';

it('finds what leads back to itself, and not what only leads there', () => {
  const successor = new Map([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
    ['d', 'd'],
    ['e', 'f'],
  ]);
  expect(findCycles(successor)).toEqual(['b', 'c', 'd']);
});
