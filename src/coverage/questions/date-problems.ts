import { isDay } from '../../model/day.ts';
import { inField, type Problem } from '../../problems/problem.ts';

/** The problem of a day that is not a date: `INVALID_DATE`. */
export function dateProblems(asOf: string): readonly Problem[] {
  if (isDay(asOf)) return [];
  const sentence = `${JSON.stringify(asOf)} is not a date of the form YYYY-MM-DD.`;
  return [inField('asOf', 'INVALID_DATE', sentence)];
}
