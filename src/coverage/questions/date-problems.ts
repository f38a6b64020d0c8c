import { isDay } from '../../model/day.ts';
import { inField, type Problem } from '../../problems/problem.ts';

/**
 * The problem of a day that is not a date: `INVALID_DATE`.
 *
 * @param field where the day was given
 */
export function dateProblems(asOf: string, field = 'asOf'): readonly Problem[] {
  if (isDay(asOf)) return [];
  const sentence = `${JSON.stringify(asOf)} is not a date of the form YYYY-MM-DD.`;
  return [inField(field, 'INVALID_DATE', sentence)];
}
