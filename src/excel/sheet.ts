import type { WordSet } from '../model/glossary/word-set.ts';
import type { Chart } from './charts/chart.ts';
import type { SheetPart } from './parts/extra-part.ts';
import type { Responsibility } from './responsibility.ts';
import type { RowOrigin } from './round-trip/row-origin.ts';

/** The content of a cell; a day is an ISO date. */
export type Cell =
  | string
  | number
  | null
  | { readonly day: string | null }
  /** A text that is in no other cell, so that nobody need look for it among the texts written before. */
  | { readonly once: string }
  /** A word that the workbook colours by a list; the cell always shows the word too, or the letter that stands for it. */
  | { readonly status: string; readonly letter?: string }
  | { readonly link: string | number; readonly to: Place }
  /** A text that is an https address, and links to it. */
  | { readonly address: string }
  /** A formula of ours, never with the words of a person, and its result. */
  | { readonly formula: string; readonly result: number }
  /** The title of a page, or of a part of a page. */
  | { readonly heading: string; readonly isTitle?: boolean };

/** The target of a link. */
export interface Place {
  readonly sheet: string;
  /**
   * From 1; row 1 of a table is its header. It is the row of the whole sheet: where a sheet is narrowed, the file has the
   * row further up, or not at all.
   */
  readonly row: number;
}

export interface Column {
  readonly header: string;
  /** The largest width of the column, in characters; it is narrower if its content is short. */
  readonly width: number;
  readonly wrap?: boolean;
  /** The words that an editor of the column can choose. */
  readonly list?: readonly string[];
  /** Figures also have bars. */
  readonly bars?: boolean;
  /** The column is about this status: its header and bars have the status's colour. */
  readonly status?: string;
  /** The closed set of its words: its header tells what each means, where no line can be written beneath the table. */
  readonly words?: WordSet;
  /** Edits of this column can be loaded back. */
  readonly isEditable?: boolean;
  readonly isHidden?: boolean;
  /** An id by which tables are joined: it is not worth paper. */
  readonly isKey?: boolean;
  /** The header runs upwards, and the column is exactly as wide as it states. */
  readonly isTurned?: boolean;
  /** The column has letters of statuses, which a rule colours. */
  readonly hasLetters?: boolean;
}

/** What a sheet has for each of its rows, in order: an array, or items that are made when somebody reads them. */
export interface PerRow<T> extends Iterable<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** What a filter leaves of a sheet. */
export interface Narrowed {
  /** Number of rows of the whole sheet. */
  readonly of: number;
  /** What the filter asks for. */
  readonly filter: string;
  /** Which rows of the whole sheet are left, in order; null: links already name the rows that are left. */
  readonly left: readonly number[] | null;
}

/** A sheet shows what a question answered, row by row. It computes nothing. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: PerRow<readonly Cell[]>;
  /** A page to read rather than a table to filter. */
  readonly isPage?: boolean;
  readonly isHidden?: boolean;
  /** Number of columns that stay visible when a wide sheet is scrolled: those that identify the row. */
  readonly frozenColumns?: number;
  /** What a sheet that nobody edits shows when it has no rows, so that nobody takes it for unfinished. */
  readonly whenEmpty?: string;
  /** Sentences beneath a table, such as a legend of its letters; the first is printed above every page. */
  readonly notes?: readonly string[];
  /** The closed sets whose words are in the cells: what each word means is written beneath the table. */
  readonly words?: readonly WordSet[];
  /** Column, from 0, that divides the rows into blocks: a line is drawn where its text changes. */
  readonly blocksBy?: number;
  /** What each row was made from, for a sheet that can be edited and loaded back. */
  readonly origins?: PerRow<RowOrigin>;
  /**
   * What somebody has typed over cells, by row and column from 0. The file has it as an edit of what the rows say, which is
   * still to be loaded.
   */
  readonly edits?: ReadonlyMap<number, ReadonlyMap<number, Cell>>;
  /** How many rows at the end somebody wrote for new records, which are still to be loaded. */
  readonly newRows?: number;
  /** Whether somebody is responsible for what is in a row, counted from 0; absent: nobody alone is. */
  readonly isOf?: (somebody: Responsibility, row: number) => boolean;
  /** What a filter leaves of the sheet; absent: the sheet is whole. */
  readonly narrowed?: Narrowed;
  /** It comes before the cover. */
  readonly isFirst?: boolean;
  /** A page that is printed on one page of paper. */
  readonly isOnePage?: boolean;
  /** The first and the last of the rows, from 1, that head a table on a page: each printed page repeats them. */
  readonly heads?: readonly [first: number, last: number];
  /** Charts of a page, one beneath the other beside its rows, in a column counted from 0. */
  readonly charts?: { readonly column: number; readonly beside: readonly Chart[] };
  /** Parts of the file that the sheet brings along. */
  readonly parts?: readonly SheetPart[];
}

/** The number, in a whole sheet, of a row of its content; the index counts from 0. */
export function rowNumber(index: number): number {
  return index + 2;
}

/** The row of a table's header in the file: what a filter leaves of the table is said above it. */
export function headerRow({ narrowed }: Pick<Sheet, 'narrowed'>): number {
  return narrowed === undefined ? 1 : 2;
}

/** The number, in the file, of a row of a table; the index counts from 0. */
export function writtenRow(sheet: Pick<Sheet, 'narrowed'>, index: number): number {
  return headerRow(sheet) + 1 + index;
}

/** A text or figure that links to a place, if there is such a place. */
export function linked(shown: string | number, to: Place | undefined): Cell {
  return to === undefined || shown === '' ? shown : { link: shown, to };
}

/** Whether a cell links to another cell or to an address. */
export function isLink(cell: Cell): cell is Extract<Cell, { to: Place } | { address: string }> {
  return typeof cell === 'object' && cell !== null && ('link' in cell || 'address' in cell);
}

export function linksIn(cells: readonly Cell[]): number {
  let links = 0;
  for (const cell of cells) if (isLink(cell)) links++;
  return links;
}

/** What a reader sees in a cell. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('day' in cell) return cell.day ?? '';
  if ('status' in cell) return cell.letter ?? cell.status;
  if ('link' in cell) return String(cell.link);
  if ('address' in cell) return cell.address;
  if ('once' in cell) return cell.once;
  return 'heading' in cell ? cell.heading : String(cell.result);
}

/** Longer addresses are no links in Excel. */
const LONGEST_ADDRESS = 2_079;

/** A text that links to the address that it is, if it is an https address; any other text stays a text. */
export function addressed(text: string | null): Cell {
  if (text === null || text.length > LONGEST_ADDRESS || !/^https:\/\/[^\s]+$/i.test(text)) return text;
  return URL.canParse(text) ? { address: text } : text;
}
