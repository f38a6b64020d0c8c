import { isoDay } from '../../model/day.ts';
import type { ReadCell } from '../parsing/sheet-cells.ts';
import { shownDay } from '../parsing/shown-day.ts';

/** A day and a time, as programs write it in ISO 8601 and as people type it. */
const DAY_AND_TIME = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/;

/**
 * The content of a cell as text: days as ISO dates in any format; empty for a formula or an error. In a column of days, the
 * time of a day says nothing.
 */
export function cellText(cell: ReadCell | undefined, holds: 'text' | 'day', isFrom1904: boolean): string {
  if (cell === undefined) return '';
  if ('text' in cell) return holds === 'day' ? (DAY_AND_TIME.exec(cell.text)?.[1] ?? cell.text) : cell.text;
  if (!('number' in cell)) return '';
  const number = holds === 'day' && cell.isDay ? Math.floor(cell.number) : cell.number;
  const day = holds === 'day' || cell.isDay ? shownDay(number, isFrom1904) : null;
  return day === null ? String(cell.number) : isoDay(day);
}
