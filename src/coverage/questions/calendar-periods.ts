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

/** The first day of the period after that of a day; all are day numbers. */
function nextPeriod(day: number, by: CalendarPeriod): number {
  const date = new Date(`${isoDay(day)}T00:00:00Z`);
  if (by === 'WEEK') return day + 7 - ((date.getUTCDay() + 6) % 7);
  return addMonths(day - date.getUTCDate() + 1, 1);
}
