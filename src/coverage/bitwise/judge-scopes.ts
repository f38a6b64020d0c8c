import { LEVEL_CODES } from '../algebra.ts';
import { ORGANIZATION_LANE } from './lanes.ts';
import type { ScopeBatch } from './scope-batch.ts';
import type { Standpoint } from './standpoint.ts';
import { type JudgedBatch, weakestSystem } from './weakest-system.ts';

/** Statuses of one framework for the organization and every system, batch by batch. */
export function judgeScopes(
  standpoint: Standpoint,
  batches: readonly ScopeBatch[],
  framework: number,
): readonly JudgedBatch[] {
  const { catalogue } = standpoint;
  const { start, end } = catalogue.frameworks[framework]!;
  const judged = batches.map((batch) => ({ batch, statuses: batch.judge(framework) }));
  const { statuses } = judged[0]!;
  const holding = standpoint.organizationDecisions(framework);
  for (let p = start; p < end; p++) {
    const row = p - start;
    if (catalogue.assessable[p] === 0 || catalogue.level[p] !== LEVEL_CODES.SYSTEM) continue;
    // The organization's own `no` comes first; otherwise its systems answer.
    if (holding?.[row]?.applicable !== false) {
      statuses.settle(row, ORGANIZATION_LANE, weakestSystem(judged, row));
    }
  }
  return judged;
}
