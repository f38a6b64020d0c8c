import type { Endpoint } from '../ledger/fact.ts';
import { inField, type Problem } from '../problems/problem.ts';
import type { Request } from './operation.ts';
import type { PerformContext } from './perform-context.ts';

/**
 * What speaks against a request because of the change that its author has seen last: `CHANGED_SINCE_READ` for each
 * record that a later change touched, `INVALID_PARAMETER` where the ledger has no such change yet.
 *
 * @param head number of the newest change that is known here
 */
export async function changedSinceRead(
  context: PerformContext,
  { ledger, expectedSeq }: Request<unknown>,
  head: number,
  nodes: readonly Endpoint[],
): Promise<readonly Problem[]> {
  if (expectedSeq == null) return [];
  if (expectedSeq > head) {
    const sentence = `The ledger of ${ledger} has no change ${expectedSeq}. Its newest change is ${head}.`;
    return [inField('expectedSeq', 'INVALID_PARAMETER', sentence)];
  }
  const histories = await context.store.history(ledger, nodes);
  return [...histories.values()].flatMap((entries) => {
    const last = entries.at(-1);
    if (last === undefined || last.seq <= expectedSeq) return [];
    const sentence = `The record was changed by ${last.operation} (change ${last.seq}) after change ${expectedSeq}, which you saw. Read the record again.`;
    return [inField('expectedSeq', 'CHANGED_SINCE_READ', sentence)];
  });
}
