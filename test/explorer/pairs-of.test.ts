import { describe, expect, it } from 'vitest';
import { pairsOf } from '../../explorer/src/screens/crosswalks/pairs-of.ts';

type Report = Parameters<typeof pairsOf>[0][number];

/** A crosswalk of so many rows from one framework to another, with nothing else of note. */
const report = (source: string, target: string, rows = 1): Report =>
  ({
    crosswalk: { slug: `${source}-${target}-${rows}`, source: { slug: source }, target: { slug: target } },
    ...{ rows, relationships: [], vouchedFor: 0, reviewed: 0 },
  }) as unknown as Report;

const ring = (length: number): readonly Report[] =>
  Array.from({ length }, (_, n) => report(`f${n}`, `f${(n + 1) % length}`));

const named = ({ shared }: ReturnType<typeof pairsOf>) =>
  shared.map(({ source, target }) => `${source.slug} ${target.slug}`);

describe('what crosswalks map', () => {
  it('is a square of frameworks, unless most of a large one would be empty', () => {
    expect(pairsOf(ring(8)).isSparse).toBe(false);
    expect(pairsOf(ring(40)).isSparse).toBe(true);
    const all = Array.from({ length: 12 }, (_, n) => `f${n}`);
    expect(pairsOf(all.flatMap((source) => all.map((target) => report(source, target)))).isSparse).toBe(
      false,
    );
  });

  it('is shared where several crosswalks map two frameworks, whichever way round', () => {
    expect(named(pairsOf(ring(40)))).toEqual([]);
    const pairs = pairsOf([...ring(40), report('f1', 'f2', 9), report('f8', 'f7', 5)]);
    expect(named(pairs)).toEqual(['f1 f2', 'f8 f7', 'f7 f8']);
  });
});
