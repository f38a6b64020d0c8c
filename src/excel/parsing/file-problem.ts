import type { ProblemCode } from '../../problems/codes.ts';
import { inWorkbook, type Outcome, type Problem, refused } from '../../problems/problem.ts';

/** Refuses a workbook's file as a whole, with the given problem code. */
export function fileProblem(code: ProblemCode, sentence: string): Outcome<never> {
  return refused(inWorkbook(code, sentence));
}

/** A problem of a sheet, or of a row or cell in it. Row and column count from 1; null means all of them. */
export function inCell(
  sheet: string,
  row: number | null,
  column: number | null,
  code: ProblemCode,
  sentence: string,
): Problem {
  return { at: { in: 'cell', sheet, row, column }, code, sentence };
}
