import type { Outcome, Problem } from '../../problems.ts';
import type { WorkbookProblemCode } from './workbook-problem-codes.ts';

/** What is wrong with a workbook's file as a whole. */
export function fileProblem(code: WorkbookProblemCode, sentence: string): Outcome<never> {
  return { ok: false, problems: [sheetProblem('workbook', 0, 0, code, sentence)] };
}

/** What is wrong at a place of a sheet: row and column from 1, 0 for the whole. */
export function sheetProblem(
  sheet: string,
  row: number,
  column: number,
  code: WorkbookProblemCode,
  sentence: string,
): Problem {
  return { file: sheet, line: row, column, code, sentence };
}
