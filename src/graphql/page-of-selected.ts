import type { GraphQLResolveInfo } from 'graphql';
import type { Projection } from '../coverage/projection/projection.ts';
import { type AskedPage, askedPage, type PageArguments } from './asked-page.ts';
import { type Page, pageOf } from './page.ts';
import { pageByKey } from './page-by-key.ts';
import { keyIn, type Order, type PlacedRecord, selectedRecords } from './selected-records.ts';
import { inSteps, type Waiting } from './time-slices.ts';

/** What a list of records is narrowed to, and how it is ordered. */
export interface Selection<R> {
  /** Null: all. */
  readonly isWanted: ((record: R) => boolean) | null;
  /** Null: the order of the file. */
  readonly order: Order<R> | null;
}

/** A page of the records that are wanted, in their order; selecting takes turns with other requests. */
export async function pageOfSelected<R extends PlacedRecord, T>(
  waiting: Waiting,
  records: readonly R[],
  { isWanted, order }: Selection<R>,
  page: AskedPage,
  row: (record: R) => T,
): Promise<Page<T>> {
  const selected = await inSteps(waiting, selectedRecords(records, isWanted, order));
  return pageByKey(selected, keyIn(order), page, row);
}

/** The same of a list that belongs to an organization, whose slug its cursors name. */
export function pageOfOwnSelected<R extends PlacedRecord, T>(
  { organization }: Projection,
  records: readonly R[],
  selection: Selection<R>,
  args: PageArguments,
  context: Waiting,
  info: GraphQLResolveInfo,
  row: (record: R) => T,
): Promise<Page<T>> {
  const page = askedPage(info, args, organization.organization.slug);
  return pageOfSelected(context, records, selection, page, row);
}

/** A page of the rows of an answer that are wanted. Its cursors name the state of the answer, as those of {@link pageOf}. */
export async function pageOfSelectedRows<R, T>(
  waiting: Waiting,
  rows: readonly R[],
  isWanted: ((row: R) => boolean) | null,
  page: AskedPage,
  state: string,
  row: (selected: R) => T,
): Promise<Page<T>> {
  return pageOf(await inSteps(waiting, selectedRecords(rows, isWanted, null)), page, state, row);
}
