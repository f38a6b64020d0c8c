import type { LinkFact } from '../../../ledger/fact.ts';

/** Ids of nodes or links, and the ledger that states a fact about them: no ledger changes what another ledger stated. */
export interface OwnIds {
  readonly ledger: string;
  readonly ids: readonly string[];
}

/** Links, and the ledger that states them. */
export interface OwnLinks {
  readonly ledger: string;
  readonly links: readonly LinkFact[];
}
