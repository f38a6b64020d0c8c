import { scopeWords } from './en/scope.ts';
import { formatShortDay } from './numbers.ts';

/** From when to when a system is in scope, as people say it. */
export function scopeOf(from: string | null, until: string | null): string {
  const parts = [
    ...(from === null ? [] : [scopeWords.from(formatShortDay(from))]),
    ...(until === null ? [] : [scopeWords.until(formatShortDay(until))]),
  ];
  return parts.length === 0 ? scopeWords.always : parts.join(' ');
}
