import type { Place } from '../problems/problem.ts';
import type { ProblemList } from '../problems/problem-list.ts';

/** Counts the rows of all tables of one folder, so that reading stops before the memory is full. */
export class RowBudget {
  readonly #limit: number;
  #taken = 0;
  #passed = 0;
  #isTold = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** True once a row was asked for beyond the limit: nothing more is read. */
  get isSpent(): boolean {
    return this.#taken > this.#limit || this.#passed > this.#limit;
  }

  /** Takes one row; false: there are too many. */
  take(): boolean {
    this.#taken++;
    return !this.isSpent;
  }

  /** Passes over one row that has nothing in it; false: there are too many of these. */
  pass(): boolean {
    this.#passed++;
    return !this.isSpent;
  }

  /** Says so, once per folder. */
  refuse(problems: ProblemList, at: Place): void {
    if (this.#isTold) return;
    this.#isTold = true;
    problems.addAt(
      at,
      'TOO_MANY_ROWS',
      `The tables of the folder have more than ${this.#limit} rows together. Reading stopped here.`,
    );
  }
}
