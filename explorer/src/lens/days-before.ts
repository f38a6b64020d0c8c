import { dayNumber, isoDay } from '../../../src/model/day.ts';

/** The day that is so many days before another, `YYYY-MM-DD`. What is no day, as an address may have it, stays as it is. */
export function daysBefore(day: string, days: number): string {
  const number = dayNumber(day);
  return number === null ? day : isoDay(number - days);
}
