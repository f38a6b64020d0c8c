import type { Asked } from './asked.ts';
import { type Sent, send } from './send.ts';
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
}

const MOST_ROWS = 20_000;

/**
 * Reads a list to its end, page after page, and shows what is there already. All pages are of one recorded state: if
 * that changes in between, the server refuses the next page, and the list is read again from its beginning.
 * @param variables those of the question without `after`; null: nothing is asked
 * @param listOf where the list is in an answer; null: the answer has none
 * @param most the list is read so far at most; its `totalCount` tells that it has more
 */
export function useRows<Answer, Variables extends { readonly after?: string | null | undefined }, Row>(
  asked: Asked<Answer, Variables>,
  variables: Variables | null,
  listOf: (answer: Answer) => ListPage<Row> | null | undefined,
  most: number = MOST_ROWS,
): Answered<Rows<Answer, Row>> {
  const key = variables === null ? null : `rows ${most} ${asked.sha256} ${JSON.stringify(variables)}`;
  return useAsking<Rows<Answer, Row>>(key, async (signal, show) => {
    if (variables === null) return null;
    let first: Answer | null = null;
    let rows: readonly Row[] = [];
    let after: string | null = null;
    for (;;) {
      const sent: Sent<Answer> = await send(asked, { ...variables, after }, signal);
      if (sent.refusal !== undefined) return sent.refusal;
      const list = listOf(sent.data);
      first ??= sent.data;
      rows = [...rows, ...(list?.nodes ?? [])];
      const isComplete = list?.pageInfo.hasNextPage !== true || rows.length >= most;
      show({ first, rows, totalCount: list?.totalCount ?? 0 }, isComplete);
      if (isComplete) return null;
      after = list?.pageInfo.endCursor ?? null;
    }
  });
}
