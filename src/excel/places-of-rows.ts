import type { ScopedProvision } from '../coverage/questions/by-scoped-provision.ts';
import type { ScopedAnswers } from '../coverage/questions/scoped-answers.ts';
import { type Place, rowNumber } from './sheet.ts';

/** Where a sheet is about each provision of some answers: the first of its rows, in four bytes each. */
export class PlacesOfRows {
  readonly #answers: ScopedAnswers;
  readonly #sheet: string;
  /** Of the sheet, counted from 1; 0: none. */
  readonly #rows: Int32Array;

  constructor(answers: ScopedAnswers, sheet: string) {
    this.#answers = answers;
    this.#sheet = sheet;
    this.#rows = new Int32Array(answers.length);
  }

  /**
   * @param index of the answers
   * @param row of the sheet, from 0
   */
  put(index: number, row: number): void {
    if (this.#rows[index] === 0) this.#rows[index] = row + 1;
  }

  /** Undefined where no row is about it. */
  at(of: ScopedProvision): Place | undefined {
    const row = this.#rows[this.#answers.find(of) ?? -1] ?? 0;
    return row === 0 ? undefined : { sheet: this.#sheet, row: rowNumber(row - 1) };
  }
}
