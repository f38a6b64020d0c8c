/** Day 0 of a workbook's calendar, as days before 1970-01-01. */
const EPOCH = 25_569;
/** The calendar has a 29 February 1900, which never existed, so earlier days are wrong. */
const FIRST_DAY = 61;
const DAY_IN_MS = 86_400_000;

/** The number of a day in a workbook; null for a day that is not in its calendar and is written as a text. */
export function serialDay(day: string): number | null {
  const serial = Date.parse(`${day}T00:00:00Z`) / DAY_IN_MS + EPOCH;
  return serial >= FIRST_DAY ? serial : null;
}
