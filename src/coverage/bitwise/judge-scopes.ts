import { LEVEL_CODES } from '../algebra.ts';
import type { BitwiseInput } from './bitwise-input.ts';
import type { ScopeBatch } from './scope-batch.ts';
import { ORGANIZATION_BIT } from './scope-bits.ts';
import { type JudgedBatch, weakestOfAll, weakestSystem } from './weakest-system.ts';

/** Statuses of one framework for the organization and every system, batch by batch. */
export function judgeScopes(
  input: BitwiseInput,
  batches: readonly ScopeBatch[],
  framework: number,
): readonly JudgedBatch[] {
  const { catalogue } = input;
  const { start, end } = catalogue.frameworks[framework]!;
  const judged = batches.map((batch) => ({ rules: batch.rules, statuses: batch.judge(framework) }));
  const { statuses } = judged[0]!;
  const holding = input.organizationDecisions(framework);
  for (let p = start; p < end; p++) {
    const row = p - start;
    if (catalogue.assessable[p] === 0) continue;
    if (catalogue.level[p] === LEVEL_CODES.SYSTEM) {
      // The organization's own `no` comes first; otherwise its systems answer.
      if (holding?.[row]?.applicable !== false) {
        statuses.settle(row, ORGANIZATION_BIT, weakestSystem(judged, row));
      }
    } else if (catalogue.level[p] === LEVEL_CODES.EITHER) {
      // What every system has, the organization has.
      const own = statuses.strengthOf(row, ORGANIZATION_BIT);
      const theirs = own === null ? null : weakestOfAll(judged, row);
      if (own !== null && theirs !== null && theirs.strength > own)
        statuses.raise(row, ORGANIZATION_BIT, theirs.strength);
    }
  }
  return judged;
}
