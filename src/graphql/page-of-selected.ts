import type { GraphQLResolveInfo } from 'graphql';
import type { Projection } from '../coverage/projection/projection.ts';
import { type AskedPage, askedPage, type PageArguments } from './asked-page.ts';
import type { GraphQLContext } from './context.ts';
import type { Page } from './page.ts';
import { pageByKey } from './page-by-key.ts';
import { keyIn, type Order, type PlacedRecord, selectedRecords } from './selected-records.ts';
import { timeSlices } from './time-slices.ts';

/** What a list of records is narrowed to, and how it is ordered. */
export interface Selection<R> {
  /** Null: all. */
  readonly isWanted: ((record: R) => boolean) | null;
  /** Null: the order of the file. */
  readonly order: Order<R> | null;
}

/** A page of the records that are wanted, in their order; selecting takes turns with other requests. */
export async function pageOfSelected<R extends PlacedRecord, T>(
  { desk: { signal } }: Pick<GraphQLContext, 'desk'>,
  records: readonly R[],
  { isWanted, order }: Selection<R>,
  page: AskedPage,
  row: (record: R) => T,
): Promise<Page<T>> {
  const selected = await timeSlices.run(selectedRecords(records, isWanted, order), signal);
  return pageByKey(selected, keyIn(order), page, row);
}

/** The same of a list that belongs to an organization, whose slug its cursors name. */
export function pageOfOwnSelected<R extends PlacedRecord, T>(
  { organization }: Projection,
  records: readonly R[],
  selection: Selection<R>,
  args: PageArguments,
  context: Pick<GraphQLContext, 'desk'>,
  info: GraphQLResolveInfo,
  row: (record: R) => T,
): Promise<Page<T>> {
  const page = askedPage(info, args, organization.organization.slug);
  return pageOfSelected(context, records, selection, page, row);
}
