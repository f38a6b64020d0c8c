import { oneStep, RECORDS_IN_A_STEP, type Steps } from './steps.ts';

/**
 * A long list whose rows are made where somebody reads them: a page shows a hundred of fifty thousand. A list that is
 * there already is one, too.
 */
export interface RowsOnDemand<T> {
  readonly length: number;
  /** The rows from `start` to before `end`, within the list. */
  slice(start: number, end: number): readonly T[];
}

/** The same where each row takes long to make: a step is part of that. */
export interface RowsInSteps<T> {
  readonly length: number;
  /** The rows from `start` to before `end`, within the list. */
  slice(start: number, end: number): Steps<readonly T[]>;
}

export const NO_ROWS: RowsInSteps<never> = { length: 0, slice: () => oneStep(() => []) };

/** The rows that these numbers stand for, in the same order. */
export function rowsOnDemand<T>(numbers: Int32Array, row: (number: number) => T): RowsOnDemand<T> {
  return {
    length: numbers.length,
    slice: (start, end) => Array.from(numbers.subarray(start, end), row),
  };
}

/** As {@link allRows}; a step is some rows. */
export function* allRowsInSteps<T>(rows: RowsOnDemand<T>): Steps<readonly T[]> {
  const all: T[] = [];
  for (let start = 0; start < rows.length; start += RECORDS_IN_A_STEP) {
    for (const row of rows.slice(start, Math.min(start + RECORDS_IN_A_STEP, rows.length))) all.push(row);
    yield;
  }
  return all;
}

/** All rows, made. */
export function allRows<T>(rows: RowsOnDemand<T>): readonly T[] {
  return rows.slice(0, rows.length);
}
