/** A part of a workbook's file that exceljs does not write: a drawing, a chart, a table. */
export interface ExtraPart {
  /** Its place in the file without the number and `.xml`, which it gets when it is added: `xl/tables/table`. */
  readonly stem: string;
  readonly contentType: string;
  /** The type of the relationship by which others refer to it. */
  readonly relationship: string;
  /** The workbook itself names it too, as what a pivot table has read. */
  readonly isPivotCache?: boolean;
  /** The parts to which it refers itself. One that several parts share is written once. */
  readonly parts?: readonly ExtraPart[];
  /**
   * Its XML; piece by piece where it may be long.
   *
   * @param number from 1, by which no other part of its kind is called
   * @param ids of its relationships, in the order of `parts`
   */
  readonly xml: (number: number, ids: readonly string[]) => string | Generator<string>;
}

/** A part of a sheet, and the element by which the sheet names it; null: the relationship alone is enough. */
export interface SheetPart extends ExtraPart {
  readonly element: 'drawing' | 'tablePart' | null;
}

/** An element at the end of a sheet, with the id of the relationship to its part. */
export interface PartElement {
  readonly element: 'drawing' | 'tablePart';
  readonly id: string;
}
