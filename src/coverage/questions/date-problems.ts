import { isDay } from '../../model/day.ts';
import { dayFault } from '../../model/day-fault.ts';
import { inField, type Problem } from '../../problems/problem.ts';

/**
 * The problem of a day that is not a date: `INVALID_DATE`.
 *
 * @param field where the day was given
 */
export function dateProblems(asOf: string, field = 'asOf'): readonly Problem[] {
  if (isDay(asOf)) return [];
  return [inField(field, 'INVALID_DATE', dayFault(asOf))];
}
