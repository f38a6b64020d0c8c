import { fieldRefusal } from './error-codes.ts';
import { LIMITS } from './limits.ts';

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Either `first` with `after`, or `last` with `before`. */
export interface PageInTimeArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of a list. */
export interface Page<T> {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/**
 * Cuts a page of a list that is computed from one recorded state, and makes only the rows of that page. Cursors
 * name the state, because rows may move when it changes. Throws `INVALID_PARAMETER`, and `STATE_MOVED` for a
 * cursor of another state.
 */
export function pageOf<S, T>(
  items: readonly S[],
  page: PageArguments,
  state: string,
  row: (item: S) => T,
): Page<T> {
  return pageOfRange(items.length, (start, end) => items.slice(start, end), page, state, row);
}

/**
 * A page of a list in order of time, from its beginning or up to its end. Throws as {@link pageOf} does, and
 * `INVALID_PARAMETER` where not exactly one of `first` and `last` is given.
 */
export function pageInTime<S, T>(
  items: readonly S[],
  { first, after, last, before }: PageInTimeArguments,
  state: string,
  row: (item: S) => T,
): Page<T> {
  const isForward = first !== null && first !== undefined;
  const isBackward = last !== null && last !== undefined;
  if (isForward === isBackward || (isForward ? before : after))
    throw fieldRefusal('first', 'INVALID_PARAMETER', 'Give either first with after, or last with before.');
  if (isForward) return pageOf(items, { first, after }, state, row);
  checkRows('last', last ?? 0);
  const end =
    before === null || before === undefined
      ? items.length
      : Math.min(items.length, readCursor(before, state, 'before'));
  const start = Math.max(0, end - (last ?? 0));
  const edges = items
    .slice(start, end)
    .map((item, index) => ({ cursor: cursorOf(start + index, state), node: row(item) }));
  return pageWith(edges, items.length, start > 0, end < items.length);
}

/** The same of a list of which only a range is made. */
export function pageOfRange<S, T>(
  count: number,
  slice: (start: number, end: number) => readonly S[],
  { first, after }: PageArguments,
  state: string,
  row: (item: S) => T,
): Page<T> {
  checkFirst(first);
  const start = after === null || after === undefined ? 0 : readCursor(after, state) + 1;
  const edges = slice(start, start + first).map((item, index) => ({
    cursor: cursorOf(start + index, state),
    node: row(item),
  }));
  return pageWith(edges, count, start > 0, start + edges.length < count);
}

/** A page of edges that are already cut. */
export function pageWith<T>(
  edges: Page<T>['edges'],
  totalCount: number,
  hasPreviousPage: boolean,
  hasNextPage: boolean,
): Page<T> {
  const startCursor = edges[0]?.cursor ?? null;
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { totalCount, edges, pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor } };
}

/** Checks the number of rows asked for. Throws `INVALID_PARAMETER`. */
export function checkFirst(first: number): void {
  checkRows('first', first);
}

function checkRows(argument: 'first' | 'last', rows: number): void {
  if (rows < 1 || rows > LIMITS.first)
    throw fieldRefusal(argument, 'INVALID_PARAMETER', `Ask for 1 to ${LIMITS.first} rows.`);
}

export function cursorOf(place: number, state: string): string {
  return Buffer.from(`${place}|${state}`).toString('base64url');
}

/** The place that a cursor names. Throws `INVALID_PARAMETER` and `STATE_MOVED`. */
export function readCursor(cursor: string, state: string, argument: 'after' | 'before' = 'after'): number {
  const [place = '', known] = Buffer.from(cursor, 'base64url').toString('utf8').split('|', 2);
  if (!/^\d{1,9}$/.test(place))
    throw fieldRefusal(
      argument,
      'INVALID_PARAMETER',
      'This is not a cursor. Use one that an earlier page gave.',
    );
  if (known !== state)
    throw fieldRefusal(
      argument,
      'STATE_MOVED',
      'The recorded state has changed since this cursor was made. Begin again with the first page.',
    );
  return Number(place);
}
