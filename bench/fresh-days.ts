import { isoDay } from '../src/model/day.ts';

/** Days that no question of this run has named, one after the other. */
export function freshDays(first = '2025-01-01'): () => string {
  let day = Date.parse(first) / 86_400_000;
  return () => isoDay(day++);
}
