import type { Desk } from '../access/desk.ts';
import type { Change } from '../ledger/change.ts';
import { type AskedPage, rangeOf } from './asked-page.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { fieldRefusal } from './error-codes.ts';
import { type Page, pageWith } from './page.ts';

/**
 * A page of a ledger, read in one call. Changes are numbered from 1 without a gap and a ledger grows only at its end,
 * so that its cursors stay valid. Throws `INVALID_PARAMETER`, and `OTHER_LIST` for a cursor of another ledger.
 *
 * @param seq number of the ledger's newest change
 */
export async function pageOfChanges(
  desk: Pick<Desk, 'changesAfter'>,
  ledger: string,
  seq: number,
  page: AskedPage,
): Promise<Page<Change>> {
  const { list } = page;
  const { start, end } = rangeOf(page, seq, (cursor, argument) => {
    const [number] = readCursor(cursor, argument, { list, state: null });
    if (typeof number !== 'number' || !Number.isInteger(number) || number < 1)
      throw fieldRefusal(argument, 'INVALID_PARAMETER', 'This is not a cursor.');
    return [number - 1, number];
  });
  const changes = end > start ? await desk.changesAfter(ledger, start, end - start) : [];
  const edges = changes.map((change) => ({
    cursor: writeCursor({ list, state: null, key: [change.seq] }),
    node: change,
  }));
  return pageWith(edges, seq, start > 0, end < seq);
}
