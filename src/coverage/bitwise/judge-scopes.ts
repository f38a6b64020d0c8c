import { LEVEL_CODES } from '../algebra.ts';
import type { Steps } from '../steps.ts';
import type { BitwiseInput } from './bitwise-input.ts';
import type { ScopeBatch } from './scope-batch.ts';
import { ORGANIZATION_BIT } from './scope-bits.ts';
import type { StatusMasks } from './status-masks.ts';
import { StrengthsOfSystems } from './strengths-of-systems.ts';
import type { JudgedBatch } from './weakest-system.ts';

/** What every scope has of one framework by itself, kept while others have other frameworks judged; a step is a batch. */
export function* judgeAlone(
  batches: readonly ScopeBatch[],
  framework: number,
): Steps<readonly JudgedBatch[]> {
  const judged: JudgedBatch[] = [];
  for (const batch of batches) {
    judged.push({ rules: batch.rules, statuses: (yield* batch.judge(framework)).copy() });
    yield;
  }
  return judged;
}

/**
 * Judges one framework for every system and, last, for the organization; a step is a batch.
 *
 * @param visit is given each batch, with the organization the first of them last; what it needs later it copies
 */
export function* judgeScopes(
  input: BitwiseInput,
  batches: readonly ScopeBatch[],
  framework: number,
  visit: (number: number, judged: JudgedBatch) => void,
): Steps<void> {
  const systems = new StrengthsOfSystems(input.catalogue, framework);
  for (let number = batches.length - 1; number >= 0; number--) {
    const { rules } = batches[number]!;
    const statuses = yield* batches[number]!.judge(framework);
    systems.take({ rules, statuses });
    if (number === 0) settleOrganization(input, framework, statuses, systems);
    visit(number, { rules, statuses });
    yield;
  }
}

/** What its systems answer for the organization. */
function settleOrganization(
  input: BitwiseInput,
  framework: number,
  statuses: StatusMasks,
  systems: StrengthsOfSystems,
): void {
  const { catalogue } = input;
  const { start, end } = catalogue.frameworks[framework]!;
  const holding = input.organizationDecisions(framework);
  for (let p = start; p < end; p++) {
    const row = p - start;
    if (catalogue.assessable[p] === 0) continue;
    if (catalogue.level[p] === LEVEL_CODES.SYSTEM) {
      // The organization's own `no` comes first; otherwise its systems answer.
      if (holding?.[row]?.applicable !== false) {
        statuses.settle(row, ORGANIZATION_BIT, systems.weakest(row));
      }
    } else if (catalogue.level[p] === LEVEL_CODES.EITHER) {
      // What every system has, the organization has.
      const own = statuses.strengthOf(row, ORGANIZATION_BIT);
      const theirs = own === null ? null : systems.weakestOfAll(row);
      if (own !== null && theirs !== null && theirs > own) statuses.raise(row, ORGANIZATION_BIT, theirs);
    }
  }
}
