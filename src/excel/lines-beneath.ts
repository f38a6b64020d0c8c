import { brokenLines } from './broken-lines.ts';
import { ADDED_ROWS } from './round-trip/added-rows.ts';
import { waitingInWords } from './round-trip/waiting-cells.ts';
import type { Sheet } from './sheet.ts';

/** Rows that stay empty beneath a table on which people write new records. */
const ROOM_FOR_NEW_ROWS = 10;

/** So wide is a line at most, in figures: a page has this much room beside the columns that all pages of a table repeat. */
const LINE_WIDTH = 100;

/**
 * What is written beneath the rows of a table: which of its cells are not loaded yet, its notes, then what the words of
 * its cells mean.
 */
export function linesBeneath(sheet: Sheet): readonly string[] {
  const { rows, columns, notes = [], words = [] } = sheet;
  const waiting = waitingInWords(sheet) ?? [];
  if (rows.length === 0) return [waiting, notes].flat().flatMap(inLines);
  const meanings = [...columns.flatMap((column) => column.words ?? []), ...words].flatMap((set) =>
    Object.entries(set.words).map(([word, { meaning }]) => `${word}: ${meaning}`),
  );
  return [waiting, notes, [...new Set(meanings)]].flat().flatMap(inLines);
}

/** A text beneath a table runs on over the cells beside it, and would be cut where its page ends. */
function inLines(text: string): readonly string[] {
  return brokenLines(text, LINE_WIDTH);
}

/** Number of empty rows between the rows of a table and the lines beneath it. */
export function roomBeneath({ name, origins }: Pick<Sheet, 'name' | 'origins'>): number {
  return origins !== undefined && ADDED_ROWS.has(name) ? ROOM_FOR_NEW_ROWS : 1;
}
