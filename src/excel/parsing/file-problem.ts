import type { ProblemCode } from '../../problems/codes.ts';
import { inWorkbook, type Outcome, type Problem, refused } from '../../problems/problem.ts';

/** What is wrong with a workbook's file as a whole. */
export function fileProblem(code: ProblemCode, sentence: string): Outcome<never> {
  return refused(inWorkbook(code, sentence));
}

/** A problem with a sheet, a row or a cell of it; both count from 1, null for the whole. */
export function inCell(
  sheet: string,
  row: number | null,
  column: number | null,
  code: ProblemCode,
  sentence: string,
): Problem {
  return { at: { in: 'cell', sheet, row, column }, code, sentence };
}
