import { KnownNames } from '../model/known-names.ts';
import { wordKey } from '../model/name-key.ts';
import { quoted } from '../model/quoted.ts';
import type { ProblemCode } from '../problems/codes.ts';
import type { Columns } from './columns.ts';
import type { Position } from './position.ts';

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
  /** It names a column. Otherwise it is a title or a row of values, and not a header. */
  readonly namesColumns: boolean;
  /** No required column is missing. */
  readonly isUsable: boolean;
}

/** Is told what is wrong with a header, or not typed exactly in it. */
export interface HeaderListener {
  refuse(at: Position, code: ProblemCode, sentence: string): void;
  noteReadAs(at: Position, sentence: string): void;
}

/** Far more than any table has. */
const MOST_COLUMNS = 1_000;

/** The names of a table's columns, in which letter case, spaces, underscores and dashes need not be typed exactly. */
export function columnNames({ required, optional }: Columns<string, string>): KnownNames {
  return new KnownNames([...required, ...optional], wordKey);
}

/** Reads a header, whose columns may come in any order. */
export function readHeader(
  header: RowCells,
  format: Columns<string, string>,
  listener: HeaderListener,
): TableHeader {
  const names = [...format.required, ...format.optional];
  const known = columnNames(format);
  const width = header.cells.length;
  const columnOf = new Map<string, number>();
  const unnamed = new Set<number>();
  if (width > MOST_COLUMNS) {
    const sentence = `This row has ${width} cells. A table has at most ${MOST_COLUMNS} columns.`;
    listener.refuse(header.position(0), 'MISSING_HEADER', sentence);
    return { columnOf, width, unnamed, namesColumns: false, isUsable: false };
  }
  if (!header.cells.some((name) => known.find(name) !== null)) {
    const sentence = `The table must begin with its header row. This row names none of its columns: ${names.join(', ')}.`;
    listener.refuse(header.position(0), 'MISSING_HEADER', sentence);
    return { columnOf, width, unnamed, namesColumns: false, isUsable: false };
  }
  const mayBeMeant = new Set<string>();
  const readAs: { readonly index: number; readonly text: string; readonly name: string }[] = [];
  for (const [index, text] of header.cells.entries()) {
    const at = header.position(index);
    const name = known.find(text);
    if (text === '') unnamed.add(index);
    else if (name === null) {
      const near = known.nearest(text);
      for (const each of near) mayBeMeant.add(each);
      const meant = near.length > 0 ? known.didYouMean(text) : ` It has ${names.join(', ')}.`;
      listener.refuse(at, 'UNKNOWN_COLUMN', `${quoted(text)} is not a column of this table.${meant}`);
    } else if (columnOf.has(name)) {
      listener.refuse(at, 'DUPLICATE_COLUMN', `The column ${quoted(name)} appears twice.`);
    } else {
      columnOf.set(name, index);
      if (name !== text) readAs.push({ index, text, name });
    }
  }
  const [first] = readAs;
  if (first !== undefined) {
    const texts = readAs.map(({ text }) => quoted(text)).join(', ');
    const columns = readAs.map(({ name }) => name).join(', ');
    const sentence =
      readAs.length === 1
        ? `The header ${texts} was read as ${columns}.`
        : `The headers ${texts} were read as ${columns}.`;
    listener.noteReadAs(header.position(first.index), sentence);
  }
  const missing = format.required.filter((name) => !columnOf.has(name));
  for (const name of missing) {
    // A header that may mean it was refused already, and is the cause.
    if (mayBeMeant.has(name)) continue;
    listener.refuse(header.position(0), 'MISSING_COLUMN', `The column ${name} is missing.`);
  }
  return { columnOf, width, unnamed, namesColumns: true, isUsable: missing.length === 0 };
}
