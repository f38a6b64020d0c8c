import type { Sheet } from './sheet.ts';

/** The first and the last column that is printed, from 0. */
export interface PrintedColumns {
  readonly first: number;
  readonly last: number;
}

/**
 * The columns that are worth paper: ids by which tables are joined, and columns that are empty, such as those that nobody
 * has filled in yet, are left out where they are at an edge of the sheet. A print area is one range, so that nothing
 * within it can be left out. A sheet without rows is whole.
 *
 * @param isFilled by column, whether a cell has something in it
 */
export function printedColumns({ columns, rows }: Sheet, isFilled: readonly boolean[]): PrintedColumns {
  const isLeftOut = (index: number): boolean => {
    const { isHidden, isKey } = columns[index]!;
    return isHidden === true || isKey === true || (rows.length > 0 && isFilled[index] !== true);
  };
  let [first, last] = [0, columns.length - 1];
  while (first < last && isLeftOut(first)) first++;
  while (last > first && isLeftOut(last)) last--;
  return { first, last };
}
