import { recordDigest } from '../../coverage/projection/record-digest.ts';
import { memoOn } from '../../model/memo-on.ts';
import { type Cell, type Column, type Sheet, textOf } from '../sheet.ts';
import { asciiJson } from './ascii-json.ts';
import { cellMarks } from './cell-marks.ts';

/** The hidden column, and the hidden sheet, by which an edited workbook is loaded back. */
export const ROUND_TRIP = 'Round trip';

/** An origin as a row carries it. */
export interface CarriedOrigin {
  readonly id: string;
  readonly key: readonly (string | null)[];
  /** Digest of what the row was made from. */
  readonly base: string;
  /** Of every cell of the row as it was written, in the order of the columns. */
  readonly marks: string;
}

/** The columns that are written: an editable sheet has a hidden last one. */
export function writtenColumns({ columns, origins }: Sheet): readonly Column[] {
  return origins === undefined ? columns : [...columns, { header: ROUND_TRIP, width: 8, isHidden: true }];
}

/** The cells of a row that are written: in the hidden column stands what it was made from. */
export function writtenCells({ rows, origins }: Sheet, index: number): readonly Cell[] {
  const cells = rows.at(index) ?? [];
  const origin = origins?.[index];
  if (origin === undefined) return cells;
  const { id, key, base } = origin;
  const marks = cellMarks(cells.map(textOf));
  const carried: CarriedOrigin = { id, key, base: digestOf(base), marks };
  return [...cells, { once: asciiJson(carried) }];
}

/** Computed once for a record that many rows are made from. */
const digestOfRecord = memoOn((record: object) => recordDigest(record));

function digestOf(base: object | null): string {
  return base === null ? recordDigest(base) : digestOfRecord(base);
}
