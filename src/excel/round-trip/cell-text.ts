import { isoDay } from '../../model/day.ts';
import type { ReadCell } from '../parsing/sheet-cells.ts';

/** Day 0 of workbooks that count from 1900, in days since 1970; correct from 1 March 1900 on. */
const DAY_ZERO = -25_569;
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;
/** How many days later the count from 1904 begins. */
const FROM_1904 = 1_462;

/** The content of a cell as text: days as ISO dates in any format; empty for a formula or an error. */
export function cellText(cell: ReadCell | undefined, holds: 'text' | 'day', isFrom1904: boolean): string {
  if (cell === undefined) return '';
  if ('text' in cell) return cell.text;
  if (!('number' in cell)) return '';
  const day = cell.number + (isFrom1904 ? FROM_1904 : 0);
  const isDay = holds === 'day' || cell.isDay;
  return isDay && Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY
    ? isoDay(day + DAY_ZERO)
    : String(cell.number);
}
