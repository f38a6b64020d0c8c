import { expect, it } from 'vitest';
import { joined, LazyRows } from '../../src/excel/lazy-rows.ts';

it('makes a row when it is looked at, and only then', () => {
  const made: number[] = [];
  const rows = new LazyRows(3, (index) => {
    made.push(index);
    return [`row ${index}`];
  });
  expect([rows.length, made]).toEqual([3, []]);
  expect([rows.at(2), made]).toEqual([['row 2'], [2]]);
  expect([...rows]).toEqual([['row 0'], ['row 1'], ['row 2']]);
});

it('has no row before the first or behind the last', () => {
  const rows = new LazyRows(1, (index) => [index]);
  expect([rows.at(-1), rows.at(0), rows.at(1)]).toEqual([undefined, [0], undefined]);
});

it('has the rows of several lists one after the other, of empty ones too', () => {
  const rows = joined([[['a'], ['b']], [], new LazyRows(2, (index) => [`lazy ${index}`]), []]);
  expect([rows.length, ...rows]).toEqual([4, ['a'], ['b'], ['lazy 0'], ['lazy 1']]);
  expect([rows.at(-1), rows.at(4), joined([]).at(0)]).toEqual([undefined, undefined, undefined]);
});
