import { dayNumber, LAST_DAY } from '../../model/day.ts';
import type { DueKind } from '../../model/due-kind.ts';
import {
  type CalendarPeriod,
  type CountedPeriod,
  countByPeriod,
  periodsBetween,
} from './calendar-periods.ts';
import type { DueAnswer, DueItem } from './due.ts';

/** How much of one kind is due. */
export interface DueCounts {
  /** Before the day asked, the first day to come first. */
  readonly overdue: readonly DueItem[];
  /** From the day asked on, period by period; those in which nothing is due have 0. */
  readonly periods: readonly CountedPeriod[];
}

/** Counts what is due of one kind in the days of an answer. */
export function countDue({ asOf, within, due }: DueAnswer, kind: DueKind, by: CalendarPeriod): DueCounts {
  const ofKind = due.filter((item) => item.kind === kind && item.day !== null);
  const first = dayNumber(asOf)!;
  const periods = periodsBetween(first, Math.min(first + within, LAST_DAY), by);
  const days = ofKind.flatMap(({ day, isOverdue }) => (isOverdue ? [] : (day ?? [])));
  return { overdue: ofKind.filter(({ isOverdue }) => isOverdue), periods: countByPeriod(periods, days) };
}
