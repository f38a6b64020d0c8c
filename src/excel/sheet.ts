import type { RowOrigin } from './round-trip/row-origin.ts';

/** What stands in a cell; a day is an ISO date. */
export type Cell =
  | string
  | number
  | null
  | { readonly day: string | null }
  /** A text that stands in no other cell: nobody looks for it among those that were written before. */
  | { readonly once: string }
  /** Words that a list of the workbook colours; the word always stands there too. */
  | { readonly status: string }
  | { readonly link: string; readonly to: Place }
  /** A formula of ours, never of a person's words, with the figure that it comes to. */
  | { readonly formula: string; readonly result: number }
  /** What a page, or a part of it, is called. */
  | { readonly heading: string; readonly isTitle?: boolean };

/** Where a link lands. */
export interface Place {
  readonly sheet: string;
  /** From 1, which is the header of a table. */
  readonly row: number;
}

export interface Column {
  readonly header: string;
  /** The most that the column takes, in characters; short content takes less. */
  readonly width: number;
  readonly wrap?: boolean;
  /** Words that the column accepts when it is edited. */
  readonly list?: readonly string[];
  /** Figures are drawn as bars too. */
  readonly bars?: boolean;
  /** The column is about this status: its header and bars have the status's colour. */
  readonly status?: string;
  /** What is edited here can be loaded back. */
  readonly isEditable?: boolean;
  readonly isHidden?: boolean;
}

/** The rows of a sheet in order: an array, or made when they are looked at. */
export interface Rows extends Iterable<readonly Cell[]> {
  readonly length: number;
  at(index: number): readonly Cell[] | undefined;
}

/** One sheet: what a question answered, row by row. It computes nothing. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Rows;
  /** A page to read rather than a table to filter. */
  readonly isPage?: boolean;
  readonly isHidden?: boolean;
  /** Columns that stay in sight when a wide sheet is scrolled: what says which row it is. */
  readonly frozenColumns?: number;
  /** What a sheet that nobody edits says where it has no rows, so that nobody takes it for unfinished. */
  readonly whenEmpty?: string;
  /** Column, from 0, by which rows form blocks: a line is drawn where its text changes. */
  readonly blocksBy?: number;
  /** Of a sheet that can be edited and loaded back: what each row was made from. */
  readonly origins?: readonly RowOrigin[];
}

/** The row of a sheet in which the given row of its content stands, counted from 0. */
export function rowNumber(index: number): number {
  return index + 2;
}

/** A text that leads somewhere, where there is somewhere to go. */
export function linked(text: string, to: Place | undefined): Cell {
  return to === undefined ? text : { link: text, to };
}

/** What a reader sees in a cell. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('day' in cell) return cell.day ?? '';
  if ('status' in cell) return cell.status;
  if ('link' in cell) return cell.link;
  if ('once' in cell) return cell.once;
  return 'heading' in cell ? cell.heading : String(cell.result);
}
