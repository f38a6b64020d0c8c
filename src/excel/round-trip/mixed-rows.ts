import { columnLetters } from '../../model/column-letters.ts';
import type { Problem } from '../../problems/problem.ts';
import { inCell } from '../parsing/file-problem.ts';
import type { ReadRow } from '../parsing/sheet-cells.ts';
import { type CarriedOrigin, ROUND_TRIP } from './carry-origins.ts';
import { cellMarks, markAt } from './cell-marks.ts';
import { cellText } from './cell-text.ts';
import { namedThings } from './named-things.ts';
import type { SheetReading } from './read-edited-row.ts';

/** A row of the file with the origin in its hidden cell. */
export interface OwnRow {
  readonly row: ReadRow;
  readonly origin: CarriedOrigin;
}

/**
 * Rows that show other rows than their hidden cells name, because somebody sorted the sheet without its hidden column.
 * They have one cause, and are one problem.
 *
 * @param suspects rows with changed cells in columns that cannot be edited
 * @returns null where there are none
 */
export function mixedRows(
  reading: SheetReading,
  suspects: readonly OwnRow[],
  all: readonly OwnRow[],
): { readonly rows: ReadonlySet<number>; readonly problem: Problem } | null {
  const { exported, columns, isFrom1904 } = reading;
  const fixed = exported.columns.flatMap(({ header, holds, isEditable }, index) => {
    const column = columns.get(header);
    return isEditable || column === undefined ? [] : [{ index, column, holds }];
  });
  const exportedAs = new Set(
    suspects.length < 2
      ? []
      : all.map(({ origin: { marks } }) => fixed.map(({ index }) => markAt(marks, index)).join('')),
  );
  const mixed = suspects.filter(({ row }) =>
    exportedAs.has(
      cellMarks(fixed.map(({ column, holds }) => cellText(row.cells.get(column), holds, isFrom1904))),
    ),
  );
  if (mixed.length < 2) return null;
  const numbers = suspects.map(({ row }) => row.number);
  const hidden = columnLetters((columns.get(ROUND_TRIP) ?? 1) - 1);
  const sentence = `${namedThings('Row', numbers.map(String))} do not fit their hidden cells. They were probably sorted without the hidden column ${hidden}. Undo that, or sort again with all columns selected.`;
  return {
    rows: new Set(numbers),
    problem: inCell(exported.name, numbers[0]!, null, 'ROWS_MIXED', sentence),
  };
}
