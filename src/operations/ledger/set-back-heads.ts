import type { Head, Store } from '../../graph/store.ts';
import { inLedger, type Problem } from '../../problems/problem.ts';

/** Heads behind which changes stand, though nobody wrote since they were asked: somebody set them back. */
export async function setBackHeads(
  store: Pick<Store, 'heads' | 'changesAfter'>,
  heads: readonly Head[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { ledger, seq } of heads) {
    const [next] = await store.changesAfter(ledger, seq, 1);
    if (next === undefined) continue;
    const now = (await store.heads()).find((head) => head.ledger === ledger);
    if (now?.seq !== seq) continue;
    const sentence = `The store says that ${ledger} ends at change ${seq}, but it also has change ${next.seq}: the head was set back.`;
    problems.push(inLedger(ledger, next.seq, 'OTHER_HEAD', sentence));
  }
  return problems;
}
