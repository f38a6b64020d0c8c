import type { Fact } from '../ledger/fact.ts';
import type { Outcome } from '../problems/problem.ts';
import type { Load } from './load.ts';
import { type RowChange, rowChanges } from './row-changes.ts';

/** What a load would write, nothing written. */
export interface LoadPreview {
  readonly ledger: string;
  readonly slug: string;
  readonly facts: readonly Fact[];
  readonly rows: readonly RowChange[];
}

/** @param now the facts of all records of the ledger as they are */
export async function previewLoad(load: Load, now: Iterable<Fact>): Promise<Outcome<LoadPreview>> {
  const decided = await load.decide();
  if (!decided.ok) return decided;
  const facts = [...decided.value];
  const { ledger, slug } = load;
  return { ok: true, value: { ledger, slug, facts, rows: rowChanges(facts, now) } };
}
