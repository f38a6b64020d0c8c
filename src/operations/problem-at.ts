import type { StatedAt } from '../model/record-edits.ts';
import type { ProblemCode } from '../problems/codes.ts';
import type { Problem } from '../problems/problem.ts';

/** A problem with a field, at the cell in which somebody stated it. */
export function problemAt(
  { sheet, row, columns }: StatedAt,
  field: string,
  code: ProblemCode,
  sentence: string,
): Problem {
  return { at: { in: 'cell', sheet, row, column: columns[field] ?? null }, code, sentence };
}
