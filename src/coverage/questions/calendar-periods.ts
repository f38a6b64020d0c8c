import { addMonths, isoDay } from '../../model/day.ts';

/** What days are put together by: weeks that begin on Monday (ISO 8601), or months of the calendar. */
export const CALENDAR_PERIODS = ['WEEK', 'MONTH'] as const;
export type CalendarPeriod = (typeof CALENDAR_PERIODS)[number];

/** First and last day of a period among the days asked, ISO dates, both inclusive. */
export interface PeriodOfDays {
  readonly from: string;
  readonly until: string;
}

/** The periods that the days asked touch, in order; both ends are day numbers. */
export function periodsBetween(first: number, last: number, by: CalendarPeriod): readonly PeriodOfDays[] {
  const periods: PeriodOfDays[] = [];
  for (let day = first; day <= last; day = nextPeriod(day, by))
    periods.push({ from: isoDay(day), until: isoDay(Math.min(nextPeriod(day, by) - 1, last)) });
  return periods;
}

/** A period, and how many of some days are in it. */
export interface CountedPeriod extends PeriodOfDays {
  readonly count: number;
}

/** Counts days by period; those in which there are none have 0. Days are ISO dates in order, each in one of the periods. */
export function countByPeriod(
  periods: readonly PeriodOfDays[],
  days: Iterable<string>,
): readonly CountedPeriod[] {
  const counts = periods.map((period) => ({ ...period, count: 0 }));
  let place = 0;
  // Days of this form are in the order of their texts.
  for (const day of days) {
    while (day > counts[place]!.until) place++;
    counts[place]!.count++;
  }
  return counts;
}

/** The first day of the period after that of a day; all are day numbers. */
function nextPeriod(day: number, by: CalendarPeriod): number {
  const date = new Date(`${isoDay(day)}T00:00:00Z`);
  if (by === 'WEEK') return day + 7 - ((date.getUTCDay() + 6) % 7);
  return addMonths(day - date.getUTCDate() + 1, 1);
}
