import { STATUSES_WEAKEST_FIRST } from '../../model/coverage.ts';
import type { ScopeBatch } from './scope-batch.ts';
import type { StatusMasks } from './status-masks.ts';

/** One batch with what it judged of a framework. */
export interface JudgedBatch {
  readonly batch: ScopeBatch;
  readonly statuses: StatusMasks;
}

/** The system that answers a SYSTEM-level provision for the organization. */
export interface WeakestSystem {
  readonly system: number;
  readonly strength: number;
  /** The provision does not apply to any system yet. */
  readonly ahead: boolean;
}

/**
 * Systems to which the provision does not apply are set aside; if it applies to any now, so are those to which it
 * does not apply yet. The first of the weakest that remain answers; null where none remains.
 */
export function weakestSystem(judged: readonly JudgedBatch[], row: number): WeakestSystem | null {
  return firstOfWeakest(judged, row, false) ?? firstOfWeakest(judged, row, true);
}

function firstOfWeakest(judged: readonly JudgedBatch[], row: number, ahead: boolean): WeakestSystem | null {
  for (let strength = 0; strength < STATUSES_WEAKEST_FIRST.length; strength++) {
    for (const { batch, statuses } of judged) {
      const later = statuses.notYetApplicable(row);
      const bits = statuses.reached(row, strength) & (ahead ? later : ~later) & batch.inScope;
      if (bits !== 0) return { system: batch.systemIn(31 - Math.clz32(bits & -bits)), strength, ahead };
    }
  }
  return null;
}

/** The earliest day on which the provision begins to apply to a system in scope to which it does not apply yet. */
export function earliestStart(
  judged: readonly JudgedBatch[],
  row: number,
  framework: number,
  ruleSet: number,
): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (const { batch, statuses } of judged) {
    const waiting = statuses.notYetApplicable(row) & batch.inScope;
    if (waiting === 0) continue;
    for (const { day, scopes } of batch.startsOf(framework, ruleSet)) {
      if ((scopes & waiting) !== 0 && day < earliest) earliest = day;
    }
  }
  return earliest;
}
