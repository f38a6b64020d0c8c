import { expect, it } from 'vitest';
import { ownFirst } from '../../explorer/src/screens/search/own-first.ts';

const find = (name: string, framework: string | null) => ({ name, framework });

it('of the provisions named exactly so, those of own frameworks come first, and all else keeps its place', () => {
  const [other, system, own, second] = [
    find('a.1', 'other'),
    find('A.1', null),
    find('A.1', 'own'),
    find('A.1', 'own-too'),
  ];
  const beginning = [find('A.1.1', 'other'), find('A.1.2', 'own')];
  const finds = [other, system, own, second, ...beginning];
  expect(ownFirst(finds, (each) => each, 'A.1', ['own', 'own-too'])).toEqual([
    ...[own, system, second, other],
    ...beginning,
  ]);
  expect(ownFirst(finds, (each) => each, 'A.1', [])).toEqual(finds);
});
