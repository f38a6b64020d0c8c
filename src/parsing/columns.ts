/** What the cells of a column hold, where that is more than any text. */
export type ColumnContent =
  | { readonly holds: 'day' }
  /** A provision as its document prints it: `5.10` is not `5.1`, so that a number is refused. */
  | { readonly holds: 'ref' }
  /** One word of a closed list. */
  | { readonly holds: 'word'; readonly words: readonly string[] }
  /** The name of something, or with `isList` several separated by `;`. */
  | { readonly holds: 'name'; readonly of: NamedThing; readonly isList: boolean };

/** What a column can name. */
export type NamedThing =
  | 'framework'
  | 'crosswalk'
  | 'kind'
  | 'condition'
  | 'role'
  | 'class'
  | 'system'
  | 'supplier'
  | 'control'
  | 'evidence';

export type ColumnContents<C extends string> = Readonly<Partial<Record<C, ColumnContent>>>;

/** The columns of one table: required ones are there and hold something in every row; order is free. */
export interface Columns<R extends string, O extends string> {
  readonly required: readonly R[];
  readonly optional: readonly O[];
  readonly contents: Readonly<Record<string, ColumnContent | undefined>>;
}

/** Declares the columns of a table. */
export function columns<const R extends string, const O extends string>(
  required: readonly R[],
  optional: readonly O[],
  contents?: ColumnContents<R | O>,
): Columns<R, O> {
  return { required, optional, contents: contents ?? {} };
}

export const DAY: ColumnContent = { holds: 'day' };
export const REF: ColumnContent = { holds: 'ref' };
export const YES_OR_NO: ColumnContent = wordOf(['yes', 'no']);

/** A column that holds one word of a closed list. */
export function wordOf(words: readonly string[]): ColumnContent {
  return { holds: 'word', words };
}

/** A column that names one thing. */
export function nameOf(of: NamedThing): ColumnContent {
  return { holds: 'name', of, isList: false };
}

/** A column that names any number of things. */
export function namesOf(of: NamedThing): ColumnContent {
  return { holds: 'name', of, isList: true };
}
