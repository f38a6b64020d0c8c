import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayNumber, isoDay, LAST_DAY } from '../../src/model/day.ts';

function monthsAfter(date: string, months: number): string {
  return isoDay(addMonths(dayNumber(date)!, months));
}

describe('so many months later', () => {
  it('is the same day, or the last one of a shorter month', () => {
    expect(monthsAfter('2027-01-31', 1)).toBe('2027-02-28');
    expect(monthsAfter('2024-02-29', 120)).toBe('2034-02-28');
    expect(monthsAfter('2026-11-30', 2)).toBe('2027-01-30');
  });

  it('is in the year that follows, in the first hundred years too', () => {
    expect(monthsAfter('0000-01-31', 1)).toBe('0000-02-29');
    expect(monthsAfter('0099-12-31', 24)).toBe('0101-12-31');
  });

  it('has the month of the calendar, and no later day of it', () => {
    const day = fc.integer({ min: dayNumber('0000-01-01')!, max: dayNumber('9989-12-31')! });
    fc.assert(
      fc.property(day, fc.nat(120), (first, months) => {
        const [year, month, dayOfMonth] = isoDay(first).split('-').map(Number);
        const later = isoDay(addMonths(first, months)).split('-').map(Number);
        expect(later[0]! * 12 + later[1]!).toBe(year! * 12 + month! + months);
        expect(later[2]).toBeLessThanOrEqual(dayOfMonth!);
      }),
    );
  });
});

it('the last day that has a date is the last one of the year 9999', () => {
  expect(isoDay(LAST_DAY)).toBe('9999-12-31');
});
