import { describe, expect, it } from 'vitest';
import { dayFault, meantDays } from '../../src/model/day-fault.ts';

describe('a text that is not a day', () => {
  it.each([
    ['31.12.2026', ['2026-12-31']],
    ['1. 2. 2026', ['2026-02-01']],
    ['31/12/2026', ['2026-12-31']],
    ['12/31/2026', ['2026-12-31']],
    ['01/02/2026', ['2026-02-01', '2026-01-02']],
    ['1-2-2026', ['2026-02-01', '2026-01-02']],
    ['31.13.2026', []],
    ['2026-02-30', []],
    ['soon', []],
  ])('%j may mean %j', (text, days) => {
    expect(meantDays(text)).toEqual(days);
  });

  it('is refused in a sentence that names what may be meant', () => {
    expect(dayFault('2026-02-30')).toBe('"2026-02-30" is not a day of the calendar.');
    expect(dayFault('01/02/2026')).toBe(
      '"01/02/2026" is not a date of the form YYYY-MM-DD. Did you mean 2026-02-01 or 2026-01-02?',
    );
    expect(dayFault('soon')).toBe('"soon" is not a date of the form YYYY-MM-DD.');
  });
});
