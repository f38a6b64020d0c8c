import type { StatedAt } from '../model/record-edits.ts';
import type { Problem } from '../problems.ts';

/** What is wrong with a field, where somebody stated it. */
export function problemAt(at: StatedAt, field: string, code: string, sentence: string): Problem {
  return { file: at.file, line: at.line, column: at.columns[field] ?? 0, code, sentence };
}
