import { expect, it } from 'vitest';
import { KeptLists } from '../../src/coverage/engine/kept-lists.ts';

it('keeps lists until they have more numbers than allowed, empty ones included, and then begins anew', () => {
  const lists = new KeptLists(6);
  const kept = () => [1, 2, 3, 4].filter((key) => lists.find(key) !== undefined);
  expect(lists.keep(1, [10, 11])).toEqual([10, 11]);
  lists.keep(2, []);
  lists.keep(3, [12]);
  expect(kept()).toEqual([1, 2, 3]);
  lists.keep(4, []);
  expect(kept()).toEqual([4]);
  expect(lists.find(4)).toEqual([]);
});
