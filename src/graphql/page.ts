import type { RowsInSteps, RowsOnDemand } from '../coverage/rows-on-demand.ts';
import type { Steps } from '../coverage/steps.ts';
import { type AskedPage, type PageRange, rangeOf } from './asked-page.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { fieldRefusal } from './error-codes.ts';

/** A page of a list. */
export interface Page<T> {
  /** How many rows the whole list has; a function counts them where they are asked for. */
  readonly totalCount: number | (() => Promise<number>);
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
 * name the state, because rows may move when it changes. Throws `INVALID_PARAMETER`, `OTHER_LIST` for a cursor of
 * another list, and `STATE_MOVED` for one of another state.
 */
export function pageOf<S, T>(
  items: RowsOnDemand<S>,
  page: AskedPage,
  state: string,
  row: (item: S) => T,
): Page<T> {
  return pageOfRange(items.length, (start, end) => items.slice(start, end), page, state, row);
}

/** The same of a list of which only a range is made. */
export function pageOfRange<S, T>(
  count: number,
  slice: (start: number, end: number) => readonly S[],
  page: AskedPage,
  state: string,
  row: (item: S) => T,
): Page<T> {
  const { start, end } = rangeAtState(page, count, state);
  const edges = edgesFrom(start, slice(start, end).map(row), page, state);
  return pageWith(edges, count, start > 0, end < count);
}

/** The same of a list each row of which takes long to make: `make` takes the steps. */
export async function pageInSteps<S, T>(
  items: RowsInSteps<S>,
  page: AskedPage,
  state: string,
  make: (rows: Steps<readonly S[]>) => Promise<readonly S[]>,
  row: (item: S) => T,
): Promise<Page<T>> {
  const { start, end } = rangeAtState(page, items.length, state);
  const rows = await make(items.slice(start, end));
  return pageWith(edgesFrom(start, rows.map(row), page, state), items.length, start > 0, end < items.length);
}

/** The rows wanted of a list that is computed from one recorded state; throws as {@link pageOf}. */
export function rangeAtState(page: AskedPage, count: number, state: string): PageRange {
  return rangeOf(page, count, (cursor, argument) => {
    const [place] = readCursor(cursor, argument, { list: page.list, state });
    if (typeof place !== 'number' || !Number.isInteger(place) || place < 0)
      throw fieldRefusal(argument, 'INVALID_PARAMETER', 'This is not a cursor.');
    return [place, place + 1];
  });
}

/** Rows of such a list with their cursors, the first of which has the place `start`. */
export function edgesFrom<T>(
  start: number,
  rows: readonly T[],
  { list }: AskedPage,
  state: string,
): Page<T>['edges'] {
  return rows.map((node, index) => ({ cursor: writeCursor({ list, state, key: [start + index] }), node }));
}

/** A page of edges that are already cut. */
export function pageWith<T>(
  edges: Page<T>['edges'],
  totalCount: Page<T>['totalCount'],
  hasPreviousPage: boolean,
  hasNextPage: boolean,
): Page<T> {
  const startCursor = edges[0]?.cursor ?? null;
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { totalCount, edges, pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor } };
}
