import type { ProblemCode } from './codes.ts';
import { compareProblems } from './compare-problems.ts';
import type { NoteCode } from './note.ts';
import { NoteList } from './note-list.ts';
import { inFile, type Outcome, type Place, type Problem } from './problem.ts';

type Position = { readonly line: number; readonly column: number } | null;

/** More are only counted: nobody reads them, and a table of two million faulty rows must not fill the memory. */
const KEPT_PROBLEMS = 1_000;
/** So many are counted. Then reading stops. */
export const COUNTED_PROBLEMS = 20_000;

/** Gathers everything that is wrong with a folder, and notes on how it was read. */
export class ProblemList {
  readonly notes: NoteList;
  readonly #problems: Problem[] = [];
  #more = 0;

  constructor(notes: NoteList = new NoteList()) {
    this.notes = notes;
  }

  get isEmpty(): boolean {
    return this.#problems.length === 0;
  }

  /** True once so many problems were found that nothing more need be read. */
  get isFull(): boolean {
    return this.#problems.length + this.#more >= COUNTED_PROBLEMS;
  }

  /**
   * @param file path inside the folder, with forward slashes
   * @param position from 1; null where the whole file or folder is meant
   */
  add(file: string, position: Position, code: ProblemCode, sentence: string): void {
    this.addAt(placeIn(file, position), code, sentence);
  }

  addAt(at: Place, code: ProblemCode, sentence: string): void {
    if (this.#problems.length >= KEPT_PROBLEMS) this.#more++;
    else this.#problems.push({ at, code, sentence });
  }

  /** Notes how something was read; this is not a problem. */
  note(file: string, position: Position, code: NoteCode, sentence: string): void {
    this.notes.add({ at: placeIn(file, position), code, sentence });
  }

  /** The value where nothing is wrong, else all problems, sorted. */
  outcome<T>(value: T): Outcome<T> {
    if (this.isEmpty) return { ok: true, value };
    if (this.#more > 0) {
      const sentence = this.isFull
        ? `There are at least ${this.#more} more problems than these ${KEPT_PROBLEMS}. Reading stopped there.`
        : `There are ${this.#more} more problems than these ${KEPT_PROBLEMS}.`;
      this.#problems.push(inFile('.', 'MORE_PROBLEMS', sentence));
    }
    return { ok: false, problems: this.#problems.toSorted(compareProblems) };
  }
}

function placeIn(file: string, position: Position): Place {
  return { in: 'file', file, line: position?.line ?? null, column: position?.column ?? null };
}
