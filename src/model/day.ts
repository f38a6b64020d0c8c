const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** The days since 1970-01-01 of an ISO date (`YYYY-MM-DD`), or null where there is no such day (`2026-02-30`). */
export function dayNumber(date: string): number | null {
  if (!DAY_FORM.test(date)) return null;
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return null;
  const day = milliseconds / MILLISECONDS_A_DAY;
  return isoDay(day) === date ? day : null;
}

// A million records hold a few thousand days; looking at the calendar for each took a tenth of all reading.
const SEEN = new Set<string>();
const MOST_SEEN = 10_000;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (SEEN.has(text)) return true;
  if (dayNumber(text) === null) return false;
  if (SEEN.size < MOST_SEEN) SEEN.add(text);
  return true;
}

/** The day number of 9999-12-31: a later day has no ISO date of the form `YYYY-MM-DD`. */
export const LAST_DAY = Date.UTC(9999, 11, 31) / MILLISECONDS_A_DAY;

/** The ISO date of a day number that is at most {@link LAST_DAY}. */
export function isoDay(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** The day the given number of calendar months later, clamped to the month's end (31 January + 1 month: 28 or 29 February). */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * MILLISECONDS_A_DAY);
  const dayOfMonth = date.getUTCDate();
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999.
  date.setUTCDate(1);
  const lastOfMonth = new Date(date);
  lastOfMonth.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  return (
    date.setUTCMonth(date.getUTCMonth() + months, Math.min(dayOfMonth, lastOfMonth.getUTCDate())) /
    MILLISECONDS_A_DAY
  );
}

/** The day it is now, UTC. */
export function today(): string {
  return isoDay(Math.floor(Date.now() / MILLISECONDS_A_DAY));
}
