/** So many rows are read at once: what nobody looks at is asked for when somebody wants it. */
const ROWS_AT_ONCE = 3_000;
/** The rows of a list that are kept in the page at most. */
const MOST_ROWS = 7 * ROWS_AT_ONCE;

/** How many rows of a list an address asks for, as `rows`. */
export function askedRows(filters: URLSearchParams): number {
  const asked = Math.ceil(Number(filters.get('rows')) / ROWS_AT_ONCE) * ROWS_AT_ONCE;
  return asked > ROWS_AT_ONCE ? Math.min(asked, MOST_ROWS) : ROWS_AT_ONCE;
}

/** How many rows the address asks for that reads on; null: no more can be read. */
export function moreRows(filters: URLSearchParams): number | null {
  const next = askedRows(filters) + ROWS_AT_ONCE;
  return next > MOST_ROWS ? null : next;
}
