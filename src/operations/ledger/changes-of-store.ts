import { changesSince } from '../../graph/changes-since.ts';
import type { Head, Store } from '../../graph/store.ts';
import type { Change } from '../../ledger/change.ts';

/** The changes of a store's ledgers, up to where these heads say that they are. Rejects as {@link changesSince} does. */
export async function* changesOfStore(
  store: Pick<Store, 'changesAfter'>,
  heads: readonly Pick<Head, 'ledger' | 'seq'>[],
): AsyncGenerator<Change> {
  for (const { ledger, seq: until } of heads) {
    for await (const changes of changesSince(store, ledger, 0, { until })) yield* changes;
  }
}
