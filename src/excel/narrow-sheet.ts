import type { Steps } from '../coverage/steps.ts';
import { counted } from '../model/counted.ts';
import { LazyRows } from './lazy-rows.ts';
import type { Responsibility } from './responsibility.ts';
import type { Sheet } from './sheet.ts';

/** What a narrowed sheet says of itself, above its table and at the foot of its pages. */
export function narrowedInWords({ rows, narrowed }: Sheet): string | null {
  if (narrowed === undefined) return null;
  return `Only ${rows.length} of ${counted(narrowed.of, 'row')} ${rows.length === 1 ? 'is' : 'are'} listed here. Filter: ${narrowed.filter}`;
}

/**
 * The rows of a sheet for which somebody is responsible. A sheet stays whole if its rows are no one person's, or if all
 * of them are theirs.
 */
export function* narrowToOwner(sheet: Sheet, owner: string, somebody: Responsibility): Steps<Sheet> {
  const { isOf, narrowed, rows, origins, whenEmpty } = sheet;
  if (isOf === undefined || narrowed !== undefined) return sheet;
  const left: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (isOf(somebody, row)) left.push(row);
    yield;
  }
  if (left.length === rows.length) return sheet;
  return {
    ...sheet,
    rows: new LazyRows(left.length, (index) => rows.at(left[index]!)!),
    ...(origins === undefined
      ? {}
      : { origins: new LazyRows(left.length, (index) => origins.at(left[index]!)!) }),
    ...(whenEmpty === undefined ? {} : { whenEmpty: NONE_LEFT }),
    narrowed: { of: rows.length, filter: `owner ${owner}.`, left },
  };
}

const NONE_LEFT = 'The filter leaves no row of this sheet.';
