import type { Desk } from '../access/desk.ts';
import type { Change } from '../ledger/change.ts';
import { checkFirst, cursorOf, type Page, type PageArguments, pageWith, readCursor } from './page.ts';

/**
 * A page of a ledger, read in one call. A ledger grows only at its end, so that its cursors stay valid. Throws
 * `INVALID_PARAMETER`, and `STATE_MOVED` for a cursor of another ledger.
 *
 * @param seq number of the ledger's newest change
 */
export async function pageOfChanges(
  desk: Pick<Desk, 'changesAfter'>,
  ledger: string,
  seq: number,
  { first, after }: PageArguments,
): Promise<Page<Change>> {
  checkFirst(first);
  const from = after === null || after === undefined ? 0 : readCursor(after, ledger);
  const changes = await desk.changesAfter(ledger, from, first);
  const edges = changes.map((change) => ({ cursor: cursorOf(change.seq, ledger), node: change }));
  return pageWith(edges, seq, from > 0, (changes.at(-1)?.seq ?? seq) < seq);
}
