import { groupedDigits } from '../model/grouped-digits.ts';
import { WORKBOOK_LIMITS } from './parsing/workbook-limits.ts';
import type { Sheet } from './sheet.ts';

/**
 * Why a workbook that can be edited is too large to be loaded back, in one sentence; null: it can be loaded, or nobody
 * can edit it.
 *
 * @param byteLength of its file
 */
export function tooLargeToLoad(
  sheets: readonly Pick<Sheet, 'rows' | 'origins'>[],
  byteLength: number,
): string | null {
  const editable = sheets.filter(({ origins }) => origins !== undefined);
  if (editable.length === 0) return null;
  // A hidden sheet has a row for each of them, which is read too.
  const rows = 2 * editable.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const what =
    byteLength > WORKBOOK_LIMITS.packed
      ? `has ${groupedDigits(byteLength)} bytes, and at most ${groupedDigits(WORKBOOK_LIMITS.packed)} can be loaded back`
      : rows > WORKBOOK_LIMITS.rows
        ? `has ${groupedDigits(rows)} rows to compare, and at most ${groupedDigits(WORKBOOK_LIMITS.rows)} can be loaded back`
        : null;
  if (what === null) return null;
  return `The workbook ${what}. If you want to edit it, name fewer frameworks or systems, or one owner.`;
}
