import type { Cell } from '../excel/sheet.ts';

/** An answer, and the row of the form that gets it. */
export interface PlacedRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The answers of a table of a form, each with its row. */
export interface PlacedRows {
  readonly rows: readonly PlacedRow[];
  /** How many answers the recipe takes, whether the form has a row for each or not. */
  readonly answers: number;
  /** How many rows of the form got no answer; null: the form does not name what it asks about. */
  readonly unanswered: number | null;
}
