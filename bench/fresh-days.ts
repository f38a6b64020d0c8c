import { isoDay } from '../src/model/day.ts';

/** Days that no question of this run has named. */
export function freshDays(): () => string {
  let day = Date.UTC(2025, 0, 1) / 86_400_000;
  return () => isoDay(day++);
}
