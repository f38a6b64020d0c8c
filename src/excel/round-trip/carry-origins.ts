import { LruCache } from '../../coverage/projection/lru-cache.ts';
import { recordDigest } from '../../coverage/projection/record-digest.ts';
import { memoOn } from '../../model/memo-on.ts';
import { type Cell, type Column, type Sheet, textOf } from '../sheet.ts';
import { asciiJson } from './ascii-json.ts';
import { cellMarks } from './cell-marks.ts';

/** The name of the hidden column and of the hidden sheet that loading an edited workbook needs. */
export const ROUND_TRIP = 'Round trip';

/** The origin of a row, as its hidden cell states it. */
export interface CarriedOrigin {
  readonly id: string;
  readonly key: readonly (string | null)[];
  /** Digest of what the row was made from. */
  readonly base: string;
  /** Marks of all cells of the row as they were written, in the order of the columns. */
  readonly marks: string;
}

/** The columns to write: an editable sheet has a hidden column at the end. */
export function writtenColumns({ columns, origins }: Sheet): readonly Column[] {
  return origins === undefined ? columns : [...columns, { header: ROUND_TRIP, width: 8, isHidden: true }];
}

/** The cells of a row to write: the hidden column says what the row was made from. */
export function writtenCells(sheet: Sheet, index: number): readonly Cell[] {
  const { rows, origins, edits } = sheet;
  const cells = rows.at(index) ?? [];
  const origin = origins?.at(index);
  if (origin === undefined) return cells;
  const { id, key, base } = origin;
  const marks = cellMarks(cells.map(textOf));
  const carried: CarriedOrigin = { id, key, base: digestOf(base, sheet), marks };
  const typed = edits?.get(index);
  const shown =
    typed === undefined
      ? cells
      : cells.map((cell, column) => typed.get(column) ?? (typed.has(column) ? null : cell));
  return [...shown, { once: asciiJson(carried) }];
}

/** Many rows can be made of one record, mostly one after the other. To keep the digests of all would hold everybody up. */
const KEPT = 1_000;
const keptDigests = memoOn((_sheet: Sheet) => new LruCache<object, string>(KEPT));

function digestOf(base: object | null, sheet: Sheet): string {
  return base === null ? recordDigest(base) : keptDigests(sheet).get(base, () => recordDigest(base));
}
