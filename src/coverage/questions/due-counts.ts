import { dayNumber, LAST_DAY } from '../../model/day.ts';
import type { DueKind } from '../../model/due-kind.ts';
import { eachInSteps, type Steps } from '../steps.ts';
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

/** Counts what is due of one kind in the days of an answer; a step is some of all that is due. */
export function* countDueInSteps(
  { asOf, within, due }: DueAnswer,
  kind: DueKind,
  by: CalendarPeriod,
): Steps<DueCounts> {
  const first = dayNumber(asOf)!;
  const periods = periodsBetween(first, Math.min(first + within, LAST_DAY), by);
  const overdue: DueItem[] = [];
  const days: string[] = [];
  yield* eachInSteps(due, (item) => {
    if (item.kind !== kind || item.day === null) return;
    if (item.isOverdue) overdue.push(item);
    else days.push(item.day);
  });
  return { overdue, periods: countByPeriod(periods, days) };
}
