import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPlace, NEW, positionsOf as placesOf } from '../../src/operations/in-place.ts';

function positionsOf(before: readonly (number | null)[]): Float64Array {
  return placesOf(Float64Array.from(before, (position) => position ?? NEW));
}

/** How many of these numbers increase at most, counted the slow way. */
function longest(numbers: readonly (number | null)[]): number {
  const lengths: number[] = [];
  for (const [index, number] of numbers.entries()) {
    const before = lengths.filter((_, earlier) => number !== null && (numbers[earlier] ?? Infinity) < number);
    lengths.push(number === null ? 0 : 1 + Math.max(0, ...before));
    expect(lengths).toHaveLength(index + 1);
  }
  return Math.max(0, ...lengths);
}

const table = fc.array(fc.option(fc.integer({ min: 1, max: 30 })), { maxLength: 20 });

describe('positions', () => {
  it('increase, and as many as possible stay', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 20 }),
        table,
        (known, news) => {
          const before: (number | null)[] = [];
          for (let index = 0; index < Math.max(known.length, news.length); index++) {
            if (index < known.length) before.push(known[index]!);
            if (index < news.length && news[index] === null) before.push(null);
          }
          const after = positionsOf(before);
          expect(after.every((position, index) => position > (after[index - 1] ?? 0))).toBe(true);
          const kept = [...after].filter((position, index) => position === before[index]);
          expect(kept).toHaveLength(longest(before));
        },
      ),
    );
  });

  it('are the same where a load was cut off among new rows and goes on', () => {
    fc.assert(
      fc.property(table, fc.nat(20), (rows, cut) => {
        const sum = (index: number): number =>
          rows.slice(0, index + 1).reduce<number>((total, row) => total + (row ?? 0), 0);
        const before = rows.map((row, index) => (row === null ? null : sum(index)));
        const whole = positionsOf(before);
        const stated = before.map((position, index) => (index < cut ? whole[index]! : position));
        expect(positionsOf(stated)).toEqual(whole);
      }),
    );
  });

  it('begin at 1 again where no number is left between two neighbours', () => {
    expect([...positionsOf([1, null, 1 + Number.EPSILON])]).toEqual([1, 2, 3]);
    expect([...positionsOf([-4, 2])]).toEqual([1, 2]);
  });

  it('leave a record as it is where its position stays', () => {
    const records = [
      { id: 'a', position: 1 },
      { id: 'b', position: 2 },
      { id: 'c', position: 3 },
    ];
    const known = new Map([
      ['a', { id: 'a', position: 1 }],
      ['c', { id: 'c', position: 3 }],
    ]);
    const placed = [...inPlace(records, known)];
    expect(placed.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(placed[0]).toBe(records[0]);
  });
});
