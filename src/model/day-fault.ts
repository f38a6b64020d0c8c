import { isDay } from './day.ts';

/**
 * The days that a text of another form than `YYYY-MM-DD` may mean. `31.12.2026` is one day; `01/02/2026` and
 * `01-02-2026` are two, since some people write the month first.
 */
export function meantDays(text: string): readonly string[] {
  const [, first = '', mark = '', second = '', year = ''] =
    /^(\d{1,2})(\.\s?|\/|-)(\d{1,2})(?:\.\s?|\/|-)(\d{4})$/.exec(text) ?? [];
  const iso = (month: string, date: string): string =>
    `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const read = mark.startsWith('.') ? [iso(second, first)] : [iso(second, first), iso(first, second)];
  return [...new Set(read.filter(isDay))];
}

/**
 * Why a text is not a day, in one sentence, and which day may be meant.
 *
 * @param named the text as the sentence quotes it
 */
export function dayFault(text: string, named = JSON.stringify(text)): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${named} is not a day of the calendar.`;
  const meant = meantDays(text);
  const near = meant.length === 0 ? '' : ` Did you mean ${meant.join(' or ')}?`;
  return `${named} is not a date of the form YYYY-MM-DD.${near}`;
}
