import type { Head, Store } from '../../graph/store.ts';
import type { Change } from '../../ledger/change.ts';

const CHANGES_AT_ONCE = 50;

/** The changes of a store's ledgers, up to where these heads say that they stand. */
export async function* changesOfStore(
  store: Pick<Store, 'changesAfter'>,
  heads: readonly Pick<Head, 'ledger' | 'seq'>[],
): AsyncGenerator<Change> {
  for (const head of heads) {
    for (let seq = 0; seq < head.seq; ) {
      const changes = await store.changesAfter(head.ledger, seq, Math.min(CHANGES_AT_ONCE, head.seq - seq));
      if (changes.length === 0) break;
      yield* changes;
      // A number that was forged must not lead past the changes behind it.
      const last = changes.at(-1)?.seq ?? 0;
      seq = last > seq && last <= head.seq ? last : seq + changes.length;
    }
  }
}
