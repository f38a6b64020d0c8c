import type { Place } from './problem.ts';

/** What a note can be about. */
export const NOTE_CODES = [
  /** A file was read in another form than UTF-8 with commas, or without its empty rows and columns. */
  'TABLE_FORM',
  /** A name, word or header was not typed exactly; it was read as the one known name that it resembles. */
  'NAME_READ_AS',
  /** A date was typed in another form than YYYY-MM-DD that leaves no doubt about the day. */
  'DATE_READ_AS',
  /** A ref may have lost a zero in a spreadsheet program. */
  'REF_MAYBE_CUT',
  /** A ref has as many words as a title. */
  'REF_LIKE_TITLE',
  /** No edition that is known has a provision that is said to be replaced. */
  'REPLACES_UNKNOWN',
  /** A provision is said to be replaced, and the same edition still has it. */
  'REPLACES_CURRENT',
  /** Nobody has the name by which a list was narrowed. */
  'UNKNOWN_OWNER',
  /** An option does not apply to what it was given with. */
  'NO_EFFECT',
  /** A sheet or column was not read. */
  'NOT_READ',
  /** An edit of a workbook is allowed, but may not be what was meant. */
  'ODD_EDIT',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** How something was read that was not written exactly as the format says. Nothing is refused because of it. */
export interface Note {
  readonly at: Place;
  readonly code: NoteCode;
  /** One sentence that says what was read, and as what. */
  readonly sentence: string;
}
