import type { ProblemCode } from './codes.ts';
import { compareProblems } from './compare-problems.ts';
import { inFile, type Outcome, type Problem } from './problem.ts';

/** More are only counted: a table of two million faulty rows must not fill the memory. */
const KEPT_PROBLEMS = 100_000;

/** Gathers everything that is wrong with a folder. */
export class ProblemList {
  readonly #problems: Problem[] = [];
  #more = 0;

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  /**
   * @param file path inside the folder, with forward slashes
   * @param position from 1; null where the whole file or folder is meant
   */
  add(
    file: string,
    position: { readonly line: number; readonly column: number } | null,
    code: ProblemCode,
    sentence: string,
  ): void {
    if (this.#problems.length >= KEPT_PROBLEMS) this.#more++;
    else if (position === null) this.#problems.push(inFile(file, code, sentence));
    else {
      const { line, column } = position;
      this.#problems.push({ at: { in: 'file', file, line, column }, code, sentence });
    }
  }

  /** The value where nothing is wrong, else all problems, sorted. */
  outcome<T>(value: T): Outcome<T> {
    if (this.isEmpty) return { ok: true, value };
    if (this.#more > 0) {
      const sentence = `There are ${this.#more} more problems than these ${KEPT_PROBLEMS}.`;
      this.#problems.push(inFile('.', 'MORE_PROBLEMS', sentence));
    }
    return { ok: false, problems: this.#problems.toSorted(compareProblems) };
  }
}
