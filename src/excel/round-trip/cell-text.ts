import { isoDay } from '../../model/day.ts';
import type { ReadCell } from '../parsing/sheet-cells.ts';
import { shownDay } from '../parsing/shown-day.ts';

/** The content of a cell as text: days as ISO dates in any format; empty for a formula or an error. */
export function cellText(cell: ReadCell | undefined, holds: 'text' | 'day', isFrom1904: boolean): string {
  if (cell === undefined) return '';
  if ('text' in cell) return cell.text;
  if (!('number' in cell)) return '';
  const day = holds === 'day' || cell.isDay ? shownDay(cell.number, isFrom1904) : null;
  return day === null ? String(cell.number) : isoDay(day);
}
