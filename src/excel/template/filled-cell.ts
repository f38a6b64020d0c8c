/** What is written into a cell of a template. */
export type FilledValue =
  /** A text is written as a text, whatever it begins with: it cannot become a formula. */
  | { readonly text: string }
  | { readonly number: number }
  /** ISO date: a day where the style of the cell shows one, else a text. */
  | { readonly day: string }
  /** Nothing but the look of the cell: in a row that the template does not have. */
  | { readonly look: true };

/** A cell of a template, and what it is filled with. */
export interface FilledCell {
  /** Both from 1. */
  readonly row: number;
  readonly column: number;
  readonly value: FilledValue;
  /** The row whose style a cell gets that is not there yet; null: that of its own row or column. */
  readonly looksLike: number | null;
}
