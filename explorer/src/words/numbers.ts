import { isDay } from '../../../src/model/day.ts';

/** The language and region of the page: how it writes numbers, days and plurals. */
export const LOCALE = 'en-GB';

const NUMBER = new Intl.NumberFormat(LOCALE);
const PLURALS = new Intl.PluralRules(LOCALE);
const LONG_DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const TIME = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

export function formatNumber(number: number): string {
  return NUMBER.format(number);
}

/** The form of a sentence that fits a number, with the number in the place of `#`. */
export function plural(
  number: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
): string {
  return (forms[PLURALS.select(number)] ?? forms.other).replaceAll('#', formatNumber(number));
}

/** `28 November 2026` of `2026-11-28`. What is no day, as an address may have it, stays as it is written. */
export function formatDay(day: string): string {
  return formatted(LONG_DAY, day);
}

/** `28 Nov 2026` of `2026-11-28`, for tables. */
export function formatShortDay(day: string): string {
  return formatted(SHORT_DAY, day);
}

/** `Nov 2026` of a day of that month. */
export function formatMonth(day: string): string {
  return formatted(MONTH, day);
}

function formatted(format: Intl.DateTimeFormat, day: string): string {
  return isDay(day) ? format.format(new Date(`${day}T00:00:00Z`)) : day;
}

/** `28 Nov 2026, 15:04 UTC` of a time. What is no time stays as it is written. */
export function formatTime(time: string): string {
  return Number.isNaN(Date.parse(time)) ? time : `${TIME.format(new Date(time))} UTC`;
}
