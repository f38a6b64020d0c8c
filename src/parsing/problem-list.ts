import { compareProblems, type Outcome, type Problem } from '../problems.ts';
import type { Position } from './position.ts';
import { WHOLE } from './position.ts';
import type { ProblemCode } from './problem-codes.ts';

/** More are only counted: a table of two million faulty rows must not fill the memory. */
const KEPT_PROBLEMS = 100_000;

/** Gathers everything that is wrong with a folder. */
export class ProblemList {
  readonly #problems: Problem[] = [];
  #more = 0;

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  /** @param file path inside the folder, with forward slashes */
  add(file: string, position: Position, code: ProblemCode, sentence: string): void {
    if (this.#problems.length >= KEPT_PROBLEMS) this.#more++;
    else this.#problems.push({ file, line: position.line, column: position.column, code, sentence });
  }

  /** The value where nothing is wrong, else all problems, sorted. */
  outcome<T>(value: T): Outcome<T> {
    if (this.isEmpty) return { ok: true, value };
    if (this.#more > 0) {
      const sentence = `There are ${this.#more} more problems than these ${KEPT_PROBLEMS}.`;
      this.#problems.push({ file: '.', ...WHOLE, code: 'MORE_PROBLEMS' satisfies ProblemCode, sentence });
    }
    return { ok: false, problems: this.#problems.toSorted(compareProblems) };
  }
}
