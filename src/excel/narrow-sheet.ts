import type { GapFilter } from '../coverage/questions/gaps.ts';
import type { Steps } from '../coverage/steps.ts';
import { counted } from '../model/counted.ts';
import { LazyRows } from './lazy-rows.ts';
import type { Responsibility } from './of-owner.ts';
import type { Place, Sheet } from './sheet.ts';

/** What a filter leaves of a sheet. */
export interface Narrowed {
  /** Number of rows of the whole sheet. */
  readonly of: number;
  /** What the filter asks for. */
  readonly filter: string;
  /** Which rows of the whole sheet are left, in order; null: links already name the rows that are left. */
  readonly left: readonly number[] | null;
}

/** What a narrowed sheet says of itself, above its table and at the foot of its pages. */
export function narrowedInWords({ rows, narrowed }: Sheet): string | null {
  if (narrowed === undefined) return null;
  return `Only ${rows.length} of ${counted(narrowed.of, 'row')} ${rows.length === 1 ? 'is' : 'are'} listed here. Filter: ${narrowed.filter}`;
}

/** The rows of a sheet for which somebody is responsible; a sheet whose rows are no one person's stays whole. */
export function* narrowToOwner(sheet: Sheet, owner: string, somebody: Responsibility): Steps<Sheet> {
  const { isOf, narrowed, rows, origins, whenEmpty } = sheet;
  if (isOf === undefined || narrowed !== undefined) return sheet;
  const left: number[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (isOf(somebody, row)) left.push(row);
    yield;
  }
  return {
    ...sheet,
    rows: new LazyRows(left.length, (index) => rows.at(left[index]!)!),
    ...(origins === undefined
      ? {}
      : { origins: new LazyRows(left.length, (index) => origins.at(left[index]!)!) }),
    ...(whenEmpty === undefined || rows.length === 0 ? {} : { whenEmpty: NONE_LEFT }),
    narrowed: { of: rows.length, filter: `owner ${owner}.`, left },
  };
}

const NONE_LEFT = 'The filter leaves no row of this sheet.';

/** Whether a filter leaves anything out. */
export function isNarrowing(filter: GapFilter): boolean {
  return Object.values(filter).some((words) => words !== null && words !== false);
}

/** What a filter of gaps asks for. */
export function filterInWords(filter: GapFilter): string {
  const { statuses, reasons, urgency, owner, text, withoutAction, beneath } = filter;
  const words = [
    statuses === null ? [] : `status ${statuses.join(', ')}`,
    reasons === null ? [] : `reason ${reasons.join(', ')}`,
    urgency === null ? [] : `urgency ${urgency.join(', ')}`,
    owner === null ? [] : `an open action of ${owner}`,
    text === null ? [] : `the words ${text}`,
    withoutAction ? 'without an action that is not done' : [],
    beneath === null ? [] : `beneath ${beneath}`,
  ];
  return `${words.flat().join('; ')}.`;
}

/** Where links to the rows of whole sheets lead in the file; null: a filter has left the row out. */
export function writtenPlaces(sheets: readonly Sheet[]): (to: Place) => number | null {
  const narrowed = new Map(
    sheets.flatMap((sheet) => (sheet.narrowed === undefined ? [] : [[sheet.name, rowsOf(sheet.narrowed)]])),
  );
  return ({ sheet, row }) => {
    const rows = narrowed.get(sheet);
    return rows === undefined ? row : rows(row);
  };
}

/** The header of a narrowed sheet is in row 2, and its rows follow. */
function rowsOf({ left }: Narrowed): (row: number) => number | null {
  if (left === null) return (row) => row + 1;
  const places = new Map(left.map((whole, index) => [whole + 2, index + 3]));
  return (row) => (row === 1 ? 2 : (places.get(row) ?? null));
}
