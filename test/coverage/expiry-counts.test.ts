import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_PERIODS } from '../../src/coverage/questions/calendar-periods.ts';
import { FARTHEST_EXPIRING, findExpiring } from '../../src/coverage/questions/expiring.ts';
import { expiryCountsInSteps, MOST_PERIODS } from '../../src/coverage/questions/expiry-counts.ts';
import { atOnce } from '../../src/coverage/steps.ts';
import { dayNumber, isoDay } from '../../src/model/day.ts';
import { projectionOf } from './projection-of.ts';
import { worldOf } from './world-builder.ts';
import { randomWorld } from './worlds.ts';

const EMPTY = projectionOf(worldOf({ frameworks: [{ slug: 'std', provisions: [{ ref: '1' }] }] }));

function periodsOf(from: string, until: string, by: 'WEEK' | 'MONTH') {
  const counts = atOnce(expiryCountsInSteps(EMPTY.organization, from, until, by));
  if (!counts.ok) throw new Error(counts.problems[0]?.sentence);
  return counts.value.map((count) => [count.from, count.until]);
}

describe('the counts of evidence that ends', () => {
  it('are by weeks that begin on Monday, cut to the days asked', () => {
    expect(periodsOf('2026-12-24', '2027-01-05', 'WEEK')).toEqual([
      ['2026-12-24', '2026-12-27'],
      ['2026-12-28', '2027-01-03'],
      ['2027-01-04', '2027-01-05'],
    ]);
  });

  it('are by months of the calendar, cut to the days asked', () => {
    expect(periodsOf('2028-01-31', '2028-03-01', 'MONTH')).toEqual([
      ['2028-01-31', '2028-01-31'],
      ['2028-02-01', '2028-02-29'],
      ['2028-03-01', '2028-03-01'],
    ]);
    expect(periodsOf('2026-06-15', '2026-06-15', 'MONTH')).toEqual([['2026-06-15', '2026-06-15']]);
    expect(periodsOf('0050-01-31', '0050-02-01', 'MONTH')).toEqual([
      ['0050-01-31', '0050-01-31'],
      ['0050-02-01', '0050-02-01'],
    ]);
    expect(periodsOf('9999-12-30', '9999-12-31', 'MONTH')).toEqual([['9999-12-30', '9999-12-31']]);
  });

  it('are no more than so many, and the days asked are counted once each', () => {
    const day = fc.integer({ min: 15_000, max: 25_000 });
    fc.assert(
      fc.property(day, fc.nat(FARTHEST_EXPIRING), fc.constantFrom(...CALENDAR_PERIODS), (first, days, by) => {
        const periods = periodsOf(isoDay(first), isoDay(first + days), by);
        expect(periods.length).toBeLessThanOrEqual(MOST_PERIODS);
        const covered = periods.flatMap(([from, until]) => {
          const [start, end] = [dayNumber(from!)!, dayNumber(until!)!];
          return Array.from({ length: end - start + 1 }, (_, n) => start + n);
        });
        expect(covered).toEqual(Array.from({ length: days + 1 }, (_, n) => first + n));
      }),
      { numRuns: 50 },
    );
  });

  it('count what expiring lists', () => {
    const asked = fc.tuple(
      fc.integer({ min: 0, max: 2 ** 31 }),
      fc.nat(800),
      fc.constantFrom(...CALENDAR_PERIODS),
    );
    fc.assert(
      fc.property(asked, ([seed, within, by]) => {
        const { world, question } = randomWorld(seed);
        const projection = projectionOf(world);
        const { asOf } = question;
        const until = isoDay(dayNumber(asOf)! + within);
        const counts = atOnce(expiryCountsInSteps(projection.organization, asOf, until, by));
        const listed = findExpiring(projection, { asOf, crosswalks: null }, within);
        if (!counts.ok || !listed.ok) throw new Error('refused');
        for (const { from, until: last, count } of counts.value) {
          const inPeriod = listed.value.expiring.filter(
            ({ validUntil }) => validUntil >= from && validUntil <= last,
          );
          expect(count).toBe(inPeriod.length);
        }
        expect(counts.value.reduce((sum, { count }) => sum + count, 0)).toBe(listed.value.expiring.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['2026-02-30', '2026-13-01', ['from', 'until'], 'INVALID_DATE'],
    ['2026-06-02', '2026-06-01', ['until'], 'INVALID_PARAMETER'],
    ['2026-06-01', isoDay(dayNumber('2026-06-01')! + FARTHEST_EXPIRING + 1), ['until'], 'INVALID_PARAMETER'],
  ])('are refused from %s until %s', (from, until, paths, code) => {
    const counts = atOnce(expiryCountsInSteps(EMPTY.organization, from, until, 'WEEK'));
    expect(counts).toMatchObject({ ok: false, problems: paths.map((path) => ({ at: { path }, code })) });
  });
});
