import { cleanText } from '../clean-text.ts';
import { type Cell, type Column, type Sheet, textOf } from '../sheet.ts';
import { asciiJson } from './ascii-json.ts';
import { type CarriedOrigin, cellsDigest } from './row-origin.ts';

/** The hidden column, and the hidden sheet, by which an edited workbook is loaded back. */
export const ROUND_TRIP = 'Round trip';

/** An editable sheet with a hidden last column that says of each row what it was made from; others as they are. */
export function carryOrigins(sheet: Sheet): Sheet {
  const { columns, rows, origins } = sheet;
  if (origins === undefined) return sheet;
  return {
    ...sheet,
    columns: [...columns, { header: ROUND_TRIP, width: 8, isHidden: true }],
    rows: rows.map((cells, index) => {
      const carried: CarriedOrigin = {
        ...origins[index]!,
        fixed: cellsDigest(said(columns, cells, false)),
        editable: cellsDigest(said(columns, cells, true)),
      };
      return [...cells, asciiJson(carried)];
    }),
  };
}

/** Header and text of the columns that can be edited, or of the others. */
function said(
  columns: readonly Column[],
  cells: readonly Cell[],
  isEditable: boolean,
): readonly (readonly [string, string])[] {
  return columns.flatMap(({ header, ...column }, index) =>
    (column.isEditable === true) === isEditable ? [[header, comparedText(textOf(cells[index]!))]] : [],
  );
}

/** A text as it is compared: as a cell can hold it, without the space around it. */
export function comparedText(text: string): string {
  return cleanText(text).trim();
}
