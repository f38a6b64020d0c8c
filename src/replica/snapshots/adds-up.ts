import type { Change, LoadMarks } from '../../ledger/change.ts';
import type { Fact } from '../../ledger/fact.ts';
import { GraphSum, textOfRecord } from '../../ledger/graph-sum.ts';
import { graphHash } from '../../ledger/seal-change.ts';
import { giveWay, nextTurn, Pauses } from '../../model/pauses.ts';

/**
 * Whether facts are all that a ledger stated up to a change, which says what they add up to. Others are served meanwhile, and go first.
 *
 * @param loads the newest loads after the change
 * @param isStopped asked now and then: nobody waits for the result any more, which is then false
 */
export async function addsUp(
  facts: Iterable<Fact>,
  change: Change,
  loads: LoadMarks,
  isStopped: () => boolean,
): Promise<boolean> {
  const sum = new GraphSum();
  // Whoever calls has just read a change.
  await nextTurn();
  const pauses = new Pauses(giveWay);
  for (const fact of facts) {
    if (fact.fact === 'node' || fact.fact === 'link') sum.add(textOfRecord(fact));
    if (!pauses.isDue) continue;
    await pauses.pauseIfDue();
    if (isStopped()) return false;
  }
  return change.graphHash === graphHash(sum, loads);
}
