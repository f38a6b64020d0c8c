import { expect, it } from 'vitest';
import { daysBefore } from '../../explorer/src/lens/days-before.ts';
import { formatDay, formatMonth, formatShortDay, formatTime } from '../../explorer/src/words/numbers.ts';

it('Days and times are written as people read them, and what an address has in their place stays as it is', () => {
  expect([formatDay('2026-11-28'), formatShortDay('2026-11-28'), formatMonth('2026-11-28')]).toEqual([
    ...['28 November 2026', '28 Nov 2026', 'Nov 2026'],
  ]);
  expect(formatTime('2026-11-28T15:04:00Z')).toBe('28 Nov 2026, 15:04 UTC');
  expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
  for (const none of ['2026-02-30', '2026-99-99', 'today']) {
    expect([formatDay, formatShortDay, formatMonth].map((format) => format(none))).toEqual([
      none,
      none,
      none,
    ]);
    expect(daysBefore(none, 1)).toBe(none);
  }
  expect(formatTime('2026-99-99T99:99Z')).toBe('2026-99-99T99:99Z');
});
