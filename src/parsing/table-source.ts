import type { z } from 'zod';
import type { ProblemCode } from '../problems/codes.ts';
import type { ProblemList } from '../problems/problem-list.ts';
import type { Columns } from './columns.ts';
import type { KeyedDocument } from './keyed-document.ts';
import type { Position } from './position.ts';
import type { TableRow } from './table-row.ts';

/** Keys and values in the shape of a schema, and the document itself for their places. */
export interface KeyedFile<T extends z.ZodType> {
  readonly document: KeyedDocument;
  /** Null where it has not that shape; the problems are noted. */
  readonly value: z.output<T> | null;
}

/** Where tables are read from by the names of their files: a folder, or the sheets of a workbook. */
export interface TableSource {
  readonly problems: ProblemList;
  hasFile(path: string): boolean;
  /** Whether there is a file, or something else in its place. */
  isThere(path: string): boolean;
  /** What a person calls the file at the beginning of a sentence. */
  called(path: string): string;
  refuse(file: string, position: Position | null, code: ProblemCode, sentence: string): void;
  /** Reads a table row by row; an absent one has no rows. False where it could not be read, so that none is known. */
  table<R extends string, O extends string>(
    path: string,
    format: Columns<R, O>,
    onRow: (row: TableRow<R, O>) => void,
  ): Promise<boolean>;
  /** Reads keys and values; null where they are absent. */
  yaml<T extends z.ZodType>(path: string, schema: T): Promise<KeyedFile<T> | null>;
  /** A file that the format does not know and that may be meant by a missing one; null: there is none. */
  misnamed(missing: string, known: readonly string[]): string | null;
  /**
   * Notes or refuses everything that nothing has asked for.
   *
   * @param known the files of the format: a missing one may be meant
   */
  refuseUnknownFiles(known: readonly string[]): void;
}
