import type { PartReader } from '../parsing/part-reader.ts';
import { WORKBOOK_LIMITS } from '../parsing/workbook-limits.ts';
import type { Splice } from './splices.ts';

/** Whether the text of a sheet's part can have a formula. */
export function mayHaveFormulas(text: string): boolean {
  return /[<:]f[\s>/]/.test(text);
}

/** Finds the results of formulas in the text of a sheet's part, each to be left out. */
export class FormulaResultsReader implements PartReader<readonly Splice[]> {
  readonly mostElements = WORKBOOK_LIMITS.elements;
  readonly fault = null;
  readonly value: Splice[] = [];
  readonly #text: string;
  #isFormula = false;
  #start: number | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  opened(name: string, _: (name: string) => string | null, end: number): void {
    if (name === 'c') this.#isFormula = false;
    else if (name === 'f') this.#isFormula = true;
    else if (name === 'v' && this.#isFormula) this.#start = this.#text.lastIndexOf('<', end - 1);
  }

  text(): void {}

  closed(name: string, end: number): void {
    if (name === 'c') this.#isFormula = false;
    if (name !== 'v' || this.#start === null) return;
    this.value.push({ start: this.#start, end, text: '' });
    this.#start = null;
  }
}
