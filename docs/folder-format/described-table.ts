import type { Columns } from '../../src/parsing/columns.ts';

/** A table of a folder as a person learns of it. */
export interface DescribedTable {
  /** Path inside the folder; `SLUG` is the name of a framework or crosswalk. */
  readonly file: string;
  /** What a row is, in one or two sentences. */
  readonly about: string;
  readonly format: Columns<string, string>;
  /** What each column is, in one or two sentences. */
  readonly meanings: Readonly<Record<string, string>>;
}

/** Describes a table; the compiler asks for the meaning of every column. */
export function described<R extends string, O extends string>(
  file: string,
  about: string,
  format: Columns<R, O>,
  meanings: Readonly<Record<R | O, string>>,
): DescribedTable {
  return { file, about, format, meanings };
}
