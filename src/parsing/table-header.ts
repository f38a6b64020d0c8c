import type { ProblemCode } from '../problems/codes.ts';
import type { Columns } from './columns.ts';
import type { Position } from './position.ts';
import { quoted } from './rule.ts';

/** One row of a table as it is written. It and its cells can be used until the next row is read. */
export interface RowCells {
  /** Trimmed; empty where there is nothing. */
  readonly cells: readonly string[];
  /** Where a cell begins; of a cell that is missing: where the row begins. */
  position(cell: number): Position;
}

/** What the header of a table says. */
export interface TableHeader {
  readonly columnOf: ReadonlyMap<string, number>;
  /** How many cells each row has. */
  readonly width: number;
  /** Columns without a name: nothing may be in them. */
  readonly unnamed: ReadonlySet<number>;
  /** No required column is missing. */
  readonly isUsable: boolean;
}

/** Reads a header, whose columns may come in any order. */
export function readHeader(
  header: RowCells,
  format: Columns<string, string>,
  refuse: (at: Position, code: ProblemCode, sentence: string) => void,
): TableHeader {
  const names = [...format.required, ...format.optional];
  const known = new Set(names);
  const width = header.cells.length;
  const columnOf = new Map<string, number>();
  const unnamed = new Set<number>();
  if (!header.cells.some((name) => known.has(name))) {
    const sentence = `The table must begin with its header row. This row names none of its columns: ${names.join(', ')}.`;
    refuse(header.position(0), 'MISSING_HEADER', sentence);
    return { columnOf, width, unnamed, isUsable: false };
  }
  for (const [index, name] of header.cells.entries()) {
    const at = header.position(index);
    if (name === '') unnamed.add(index);
    else if (columnOf.has(name)) refuse(at, 'DUPLICATE_COLUMN', `The column ${quoted(name)} appears twice.`);
    else if (known.has(name)) columnOf.set(name, index);
    else {
      const sentence = `${quoted(name)} is not a column of this table, which has ${names.join(', ')}.`;
      refuse(at, 'UNKNOWN_COLUMN', sentence);
    }
  }
  const missing = format.required.filter((name) => !columnOf.has(name));
  for (const name of missing) refuse(header.position(0), 'MISSING_COLUMN', `The column ${name} is missing.`);
  return { columnOf, width, unnamed, isUsable: missing.length === 0 };
}
