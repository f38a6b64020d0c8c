import { refusal } from './error-codes.ts';
import { LIMITS } from './limits.ts';

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** A page of a list that is computed at one recorded state. */
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
 * Cuts a page. Its cursors bear the state: one that was made at another state is a CONFLICT, since rows may have
 * moved between pages.
 */
export function pageOf<T>(items: readonly T[], { first, after }: PageArguments, state: string): Page<T> {
  if (first < 1 || first > LIMITS.first)
    throw refusal('INVALID_INPUT', `first: from 1 to ${LIMITS.first} rows can be asked for.`);
  const start = after === null || after === undefined ? 0 : readCursor(after, state) + 1;
  const edges = items
    .slice(start, start + first)
    .map((node, index) => ({ cursor: cursorOf(start + index, state), node }));
  return {
    totalCount: items.length,
    edges,
    pageInfo: {
      hasNextPage: start + edges.length < items.length,
      hasPreviousPage: start > 0 && items.length > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function cursorOf(index: number, state: string): string {
  return Buffer.from(`${index}|${state}`).toString('base64url');
}

function readCursor(cursor: string, state: string): number {
  const [index = '', known] = Buffer.from(cursor, 'base64url').toString('utf8').split('|', 2);
  if (!/^\d{1,9}$/.test(index)) throw refusal('INVALID_INPUT', 'after: this is no cursor.');
  if (known !== state)
    throw refusal('CONFLICT', 'after: the recorded state has moved since this cursor was made.');
  return Number(index);
}
