/** What stands in a cell; a day is an ISO date. */
export type Cell =
  | string
  | number
  | null
  | { readonly day: string | null }
  /** Words that a list of the workbook colours; the word always stands there too. */
  | { readonly status: string }
  | { readonly link: string; readonly to: string }
  /** A formula of ours over other cells, and what it gives: nothing that a person typed stands in one. */
  | { readonly formula: string; readonly result: number };

export interface Column {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly wrap?: boolean;
  /** Words that the column accepts when it is edited. */
  readonly list?: readonly string[];
  /** Numbers on a ground that is the darker the larger they are. */
  readonly shades?: boolean;
}

/** One sheet: what a question answered, row by row. It computes nothing. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** A page to read rather than a table to filter. */
  readonly isPage?: boolean;
}
