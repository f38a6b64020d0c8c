import type { Change, LoadMarks } from '../../ledger/change.ts';
import type { Fact } from '../../ledger/fact.ts';
import { GraphSum, textOfRecord } from '../../ledger/graph-sum.ts';
import { graphHash } from '../../ledger/seal-change.ts';
import { Pauses } from '../../model/pauses.ts';

/** Facts of large records take a fifth of a millisecond each. */
const AT_ONCE = 16;

/**
 * Whether facts are all that a ledger stated up to a change, which says what they add up to. Others are served meanwhile.
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
  const pauses = new Pauses();
  let added = 0;
  for (const fact of facts) {
    if (fact.fact === 'node' || fact.fact === 'link') sum.add(textOfRecord(fact));
    if (++added % AT_ONCE !== 0) continue;
    await pauses.pauseIfDue();
    if (isStopped()) return false;
  }
  return change.graphHash === graphHash(sum, loads);
}
