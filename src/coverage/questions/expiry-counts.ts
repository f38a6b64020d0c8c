import { dayNumber } from '../../model/day.ts';
import { inField, type Outcome, type Problem } from '../../problems/problem.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import {
  type CalendarPeriod,
  type CountedPeriod,
  countByPeriod,
  periodsBetween,
} from './calendar-periods.ts';
import { dateProblems } from './date-problems.ts';
import { endingWithin, FARTHEST_EXPIRING } from './expiring.ts';

/** The most weeks that the days asked can touch. */
export const MOST_PERIODS = Math.ceil(FARTHEST_EXPIRING / 7) + 1;

/**
 * Counts, period by period, the evidence that {@link endingWithin} lists for the days asked. Periods in which none
 * ends have 0. Problems: `INVALID_DATE`, and `INVALID_PARAMETER` at `until` for a day before the first one or more than
 * {@link FARTHEST_EXPIRING} days after it.
 *
 * @param from the first day asked, ISO date
 * @param until the last one
 */
export function* expiryCountsInSteps(
  organization: OrganizationIndex,
  from: string,
  until: string,
  by: CalendarPeriod,
): Steps<Outcome<readonly CountedPeriod[]>> {
  const [first, last] = [dayNumber(from), dayNumber(until)];
  if (first === null || last === null)
    return { ok: false, problems: [...dateProblems(from, 'from'), ...dateProblems(until, 'until')] };
  const misfits = rangeProblems(first, last);
  if (misfits.length > 0) return { ok: false, problems: misfits };
  const { all } = organization.evidence;
  // What ends first comes first.
  const ending = yield* endingWithin(organization, first, last - first);
  const days: string[] = [];
  yield* eachInSteps(ending, (number) => days.push(all[number]!.validUntil!));
  return { ok: true, value: countByPeriod(periodsBetween(first, last, by), days) };
}

function rangeProblems(first: number, last: number): readonly Problem[] {
  const days = last - first;
  if (days >= 0 && days <= FARTHEST_EXPIRING) return [];
  const sentence = `Give the first day or a later one, at most ${FARTHEST_EXPIRING} days after it.`;
  return [inField('until', 'INVALID_PARAMETER', sentence)];
}
