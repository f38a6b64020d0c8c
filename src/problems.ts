import { compareText } from './model/compare-text.ts';

/** One fault of something a person wrote: where it stands and which rule it breaks. */
export interface Problem {
  /** Path inside the folder that was read, or of the input field. */
  readonly file: string;
  /** From 1; 0 where a whole file or folder is meant. */
  readonly line: number;
  readonly column: number;
  /** Upper snake case, stable for programs. */
  readonly code: string;
  /** One sentence that names the rule and what to do. */
  readonly sentence: string;
}

/** How many problems are shown; the rest are only counted. */
export const SHOWN_PROBLEMS = 1000;

/** `file:line:column code sentence`, one line whatever a file is called. */
export function formatProblem(problem: Problem): string {
  // A file's name may hold a line break, or what a terminal obeys.
  const file = problem.file.replaceAll(
    /\p{Cc}/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${file}:${problem.line}:${problem.column} ${problem.code} ${problem.sentence}`;
}

/** By file, line, column, code: the order in which a reader mends them. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.sentence, b.sentence)
  );
}

/** A value, or everything that is wrong with what it was to be made from. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };
