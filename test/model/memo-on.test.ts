import { expect, it } from 'vitest';
import { memoOn } from '../../src/model/memo-on.ts';

it('computes a value once for each object, also where the value is nothing', () => {
  const computed: object[] = [];
  const nothingOf = memoOn((key: object) => {
    computed.push(key);
    return undefined;
  });
  const [one, other] = [{}, {}];
  expect([nothingOf(one), nothingOf(one), nothingOf(other)]).toEqual([undefined, undefined, undefined]);
  expect(computed).toEqual([one, other]);
});
