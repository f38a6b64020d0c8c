import { groupedDigits } from '../model/grouped-digits.ts';
import { WORKBOOK_LIMITS } from './parsing/workbook-limits.ts';
import type { Sheet } from './sheet.ts';

/** What whoever loads a workbook back has to read of it. */
export interface SizeToLoad {
  /** Bytes of the file, and of its entries before they were packed. */
  readonly packed: number;
  readonly unpacked: number;
  readonly entries: number;
  /** Filled cells of the sheets that are read, and characters of their texts. */
  readonly cells: number;
  readonly characters: number;
  /** Characters of the texts that cells of all sheets share. */
  readonly textCharacters: number;
}

/**
 * Why a workbook that can be edited is too large to be loaded back, in one sentence; null: it can be loaded, or nobody
 * can edit it.
 */
export function tooLargeToLoad(
  sheets: readonly Pick<Sheet, 'rows' | 'origins'>[],
  size: SizeToLoad,
): string | null {
  const editable = sheets.filter(({ origins }) => origins !== undefined);
  if (editable.length === 0) return null;
  // A hidden sheet has a row for each of them, which is read too.
  const rows = 2 * editable.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const { packed, unpacked, entries, cells, characters, textCharacters } = size;
  const limits: readonly (readonly [count: number, most: number, what: string])[] = [
    [packed, WORKBOOK_LIMITS.packed, 'bytes'],
    [rows, WORKBOOK_LIMITS.rows, 'rows to compare'],
    [cells, WORKBOOK_LIMITS.cells, 'cells to compare'],
    [Math.max(characters, textCharacters), WORKBOOK_LIMITS.characters, 'characters of text'],
    [unpacked, WORKBOOK_LIMITS.unpacked, 'bytes when it is unpacked'],
    [entries, WORKBOOK_LIMITS.entries, 'parts'],
  ];
  const beyond = limits.find(([count, most]) => count > most);
  if (beyond === undefined) return null;
  const [count, most, what] = beyond;
  return `The workbook has ${groupedDigits(count)} ${what}, and at most ${groupedDigits(most)} can be loaded back. If you want to edit it, name fewer frameworks or systems, or one owner.`;
}
