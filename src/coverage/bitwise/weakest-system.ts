import { STATUSES_WEAKEST_FIRST } from '../../model/coverage.ts';
import { ALL_SCOPES } from './scope-bits.ts';
import type { ScopeRules } from './scope-rules.ts';
import type { StatusMasks, Waiting } from './status-masks.ts';

/** What one batch judged of a framework, or of one provision. */
export interface JudgedBatch {
  readonly rules: ScopeRules;
  readonly statuses: StatusMasks;
}

/** The system that answers a provision for the organization. */
export interface WeakestSystem {
  readonly system: number;
  readonly strength: number;
  /** What the provision waits for in every system that it may apply to; null: it applies to some now. */
  readonly waits: Waiting | null;
}

/**
 * The system that answers a SYSTEM-level provision: the first of the weakest to which it applies now, else of those to
 * which it will apply, else of those that have yet to answer a condition; null where it applies to none.
 */
export function weakestSystem(judged: readonly JudgedBatch[], row: number): WeakestSystem | null {
  return (
    firstOfWeakest(judged, row, null, (statuses) => ~statuses.waiting(row)) ??
    firstOfWeakest(judged, row, 'date', (statuses) => statuses.notYetApplicable(row)) ??
    firstOfWeakest(judged, row, 'answer', (statuses) => statuses.undetermined(row))
  );
}

/** The first of the weakest of all systems to which a provision applies, or may once a date or an answer comes. */
export function weakestOfAll(judged: readonly JudgedBatch[], row: number): WeakestSystem | null {
  return firstOfWeakest(judged, row, null, () => ALL_SCOPES);
}

function firstOfWeakest(
  judged: readonly JudgedBatch[],
  row: number,
  waits: Waiting | null,
  among: (statuses: StatusMasks) => number,
): WeakestSystem | null {
  for (let strength = 0; strength < STATUSES_WEAKEST_FIRST.length; strength++) {
    for (const { rules, statuses } of judged) {
      const bits = statuses.reached(row, strength) & among(statuses) & rules.inScope;
      if (bits !== 0) return { system: rules.systemIn(31 - Math.clz32(bits & -bits)), strength, waits };
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
  for (const { rules, statuses } of judged) {
    const waiting = statuses.notYetApplicable(row) & rules.inScope;
    if (waiting === 0) continue;
    for (const { day, scopes } of rules.startsOf(framework, ruleSet)) {
      if ((scopes & waiting) !== 0 && day < earliest) earliest = day;
    }
  }
  return earliest;
}
