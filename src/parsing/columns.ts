/** The columns of one table: required ones are there and hold something in every row; order is free. */
export interface Columns<R extends string, O extends string> {
  readonly required: readonly R[];
  readonly optional: readonly O[];
}

/** Declares the columns of a table. */
export function columns<const R extends string, const O extends string>(
  required: readonly R[],
  optional: readonly O[],
): Columns<R, O> {
  return { required, optional };
}
