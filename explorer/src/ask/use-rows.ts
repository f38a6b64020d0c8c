import { useRef } from 'preact/hooks';
import type { Asked } from './asked.ts';
import { epochStore } from './recorded.ts';
import { passes, type Refusal } from './refusal.ts';
import { type Sent, send } from './send.ts';
import { useStore } from './store.ts';
import { type Answered, useAsking } from './use-asking.ts';

/** A page of a list, as connections have it. */
export interface ListPage<Row> {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All rows of a list, as far as they are read. */
export interface Rows<Answer, Row> {
  /** The answer with the first page: what it says of itself holds for all of them. */
  readonly first: Answer;
  readonly rows: readonly Row[];
  readonly totalCount: number;
  /** How many more there are that are not read. Zero while they are still being read. */
  readonly unread: number;
}

const MOST_ROWS = 20_000;
/** The server answers no more rows at once. */
const ROWS_AT_ONCE = 100;
/** Rows that come are shown so often at most: to show them takes longer than to read a page. */
const MILLISECONDS_BETWEEN = 400;

/** A server that asks for patience in the middle of a long list is waited for, so many times in a row. */
const MOST_WAITS = 5;
/** Seconds that a reader hardly notices while a list goes on. */
const SHORT = 3;

interface PagingVariables {
  readonly first?: number;
  readonly after?: string | null | undefined;
}

/** How far a list is read. */
interface Progress<Answer, Row> {
  readonly of: string;
  readonly first: Answer;
  readonly rows: readonly Row[];
  /** The cursor behind the last row. */
  readonly after: string | null;
}

/**
 * Reads a list page after page, and shows what is there already. All pages are of one recorded state: if that changes in
 * between, the server refuses the next page, and the list is read again from its beginning. After a refusal that passes,
 * and when more rows are wanted, it is read on from where it was.
 * @param variables those of the question without `after`; null: nothing is asked. A question that has `first` names how
 * many rows its first page has, since a short one is there sooner; later pages have as many as the server answers.
 * @param listOf where the list is in an answer; null: the answer has none
 * @param most the list is read so far at most; its `totalCount` tells that it has more
 */
export function useRows<Answer, Variables extends PagingVariables, Row>(
  asked: Asked<Answer, Variables>,
  variables: Variables | null,
  listOf: (answer: Answer) => ListPage<Row> | null | undefined,
  most: number = MOST_ROWS,
): Answered<Rows<Answer, Row>> {
  const epoch = useStore(epochStore);
  const progress = useRef<Progress<Answer, Row> | null>(null);
  const of = `${asked.sha256} ${JSON.stringify(variables)} ${epoch}`;
  const key = variables === null ? null : `rows ${most} ${of}`;
  return useAsking<Rows<Answer, Row>>(key, async (signal, show) => {
    if (variables === null) return null;
    // The clock begins with the page: the first rows are shown however young it is.
    let shownAt = Number.NEGATIVE_INFINITY;
    let waits = 0;
    let read: Progress<Answer, Row> | null = progress.current?.of === of ? progress.current : null;
    for (;;) {
      const first = read === null ? variables.first : Math.min(ROWS_AT_ONCE, most - read.rows.length);
      const sent: Sent<Answer> = await send(
        asked,
        { ...variables, ...(variables.first !== undefined && { first }), after: read?.after ?? null },
        signal,
      );
      if (sent.refusal !== undefined) {
        const wait = read === null ? null : shortWait(sent.refusal);
        if (wait !== null && waits++ < MOST_WAITS) {
          await waited(wait, signal);
          continue;
        }
        if (!passes(sent.refusal)) progress.current = null;
        return sent.refusal;
      }
      waits = 0;
      const list = listOf(sent.data);
      const rows: readonly Row[] = [...(read?.rows ?? []), ...(list?.nodes ?? [])];
      const hasMore = list?.pageInfo.hasNextPage === true;
      read = { of, first: read?.first ?? sent.data, rows, after: list?.pageInfo.endCursor ?? null };
      progress.current = hasMore ? read : null;
      const isComplete = !hasMore || rows.length >= most;
      if (isComplete || performance.now() - shownAt > MILLISECONDS_BETWEEN) {
        const totalCount = list?.totalCount ?? 0;
        const unread = isComplete && hasMore ? totalCount - rows.length : 0;
        show({ first: read.first, rows, totalCount, unread }, isComplete);
        shownAt = performance.now();
      }
      if (isComplete) return null;
    }
  });
}

/** For how many seconds the server wants to be left alone, where these are few; null: it says something else. */
function shortWait({ kind, wait }: Refusal): number | null {
  return kind === 'BUSY' && wait !== null && wait <= SHORT ? wait : null;
}

/** Rejects with `AbortError` when nobody waits any more. */
async function waited(seconds: number, signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, seconds * 1_000);
    signal.addEventListener('abort', resolve, { once: true });
  });
  signal.throwIfAborted();
}
