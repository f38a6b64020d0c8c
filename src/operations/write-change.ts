import { canonicalHash } from '../ledger/canonical-hash.ts';
import type { Change } from '../ledger/change.ts';
import type { Fact } from '../ledger/fact.ts';
import { sealChange } from '../ledger/seal-change.ts';
import { PRODUCT_VERSION } from '../model/product-version.ts';
import type { Outcome } from '../problems/problem.ts';
import { StoreError } from '../problems/store-error.ts';
import type { WritingContext } from './write-load.ts';

/** How often it is decided again because somebody else wrote. */
const PATIENCE = 100;

/** What is to be written as one change, all of it or nothing. */
export interface Operation<D extends { readonly facts: readonly Fact[] }> {
  readonly operation: string;
  readonly ledger: string;
  /** SHA-256 of what was asked. */
  readonly inputHash: string;
  /** Decides on the records as they are when it is asked. */
  decide(): Promise<Outcome<D>>;
}

/** What was decided, and the change that says it; null where nothing is to be said. */
export interface WrittenChange<D> {
  readonly decided: D;
  readonly change: Change | null;
}

/**
 * Writes what an operation decides. When the head moves in between it is decided again. The key names the state that
 * was decided on: the same request upon another state is another. Rejects with STORE_UNAVAILABLE where the ledger is
 * written to all the time.
 */
export async function writeChange<D extends { readonly facts: readonly Fact[] }>(
  context: WritingContext,
  { operation, ledger, inputHash, decide }: Operation<D>,
): Promise<Outcome<WrittenChange<D>>> {
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    // Before deciding: what is decided on a later state is then refused as moved, and decided again.
    const head = context.state(ledger);
    const decidedOn = context.decidedOn(ledger);
    const decided = await decide();
    if (!decided.ok) return decided;
    const { facts } = decided.value;
    if (facts.length === 0) return { ok: true, value: { decided: decided.value, change: null } };
    const latest = context.head(ledger)?.at ?? '';
    const at = context.at ?? new Date().toISOString();
    const outcome = await context.store.append(
      sealChange({
        ...{ ledger, operation, inputHash, facts },
        seq: head.seq + 1,
        at: at < latest ? latest : at,
        actor: context.actor,
        productVersion: PRODUCT_VERSION,
        decidedOn,
        load: null,
        key: canonicalHash([ledger, head.hash, inputHash]),
        previousHash: head.hash,
      }),
    );
    if (outcome.outcome !== 'moved') {
      context.applied(outcome.change);
      await context.refresh();
      return { ok: true, value: { decided: decided.value, change: outcome.change } };
    }
    await context.refresh();
  }
  throw new StoreError(
    'STORE_UNAVAILABLE',
    `Ledger ${ledger} moves faster than ${operation} can be written; try again afterwards.`,
  );
}
