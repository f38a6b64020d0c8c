import {
  type ApplicableStatus,
  type ProvisionCoverage,
  STATUSES_WEAKEST_FIRST,
} from '../../model/coverage.ts';
import type { Outcome } from '../../problems/problem.ts';
import { fullTitle } from '../projection/full-titles.ts';
import type { Projection } from '../projection/projection.ts';
import { answerCoverage } from './coverage.ts';
import { type Choice, visibleFramework } from './resolved-choice.ts';

/** `APPLICABILITY`: on one side or both there is no status that says how far evidence reaches. */
export const CHANGE_DIRECTIONS = ['BETTER', 'WORSE', 'APPLICABILITY'] as const;
export type ChangeDirection = (typeof CHANGE_DIRECTIONS)[number];

/** An assessable provision whose status, or effective status, differs between two answers. */
export interface StatusChange {
  readonly framework: string;
  readonly ref: string;
  readonly title: string;
  readonly change: ChangeDirection;
  readonly from: ProvisionCoverage;
  readonly to: ProvisionCoverage;
}

/**
 * The status changes from one projection to another, for one scope and date: frameworks as asked, document order. What
 * only one side knows is left out. Problems: those of coverage.
 */
export function statusChanges(
  from: Projection,
  to: Projection,
  choice: Choice,
  frameworks: readonly string[],
): Outcome<readonly StatusChange[]> {
  const changes: StatusChange[] = [];
  for (const framework of frameworks) {
    if (visibleFramework(from, framework) === null || visibleFramework(to, framework) === null) continue;
    const before = answerCoverage(from, choice, framework);
    if (!before.ok) return before;
    const after = answerCoverage(to, choice, framework);
    if (!after.ok) return after;
    const known = new Map(before.value.provisions.map((answer) => [answer.ref, answer]));
    for (const answer of after.value.provisions) {
      const earlier = known.get(answer.ref);
      const change = earlier === undefined ? null : directionOf(earlier, answer);
      if (earlier === undefined || change === null) continue;
      const title = fullTitle(to.catalogue, { framework, ref: answer.ref, title: answer.title });
      changes.push({ framework, ref: answer.ref, title, change, from: earlier, to: answer });
    }
  }
  return { ok: true, value: changes };
}

/** Null where neither the status nor the effective status differs. */
function directionOf(from: ProvisionCoverage, to: ProvisionCoverage): ChangeDirection | null {
  const [before, after] = [effectiveStatus(from), effectiveStatus(to)];
  if (before === after) return from.status === to.status ? null : 'APPLICABILITY';
  if (before === null || after === null) return 'APPLICABILITY';
  return rank(after) > rank(before) ? 'BETTER' : 'WORSE';
}

function effectiveStatus({ status, statusWhenApplicable }: ProvisionCoverage): ApplicableStatus | null {
  if (statusWhenApplicable !== null) return statusWhenApplicable;
  return STATUSES_WEAKEST_FIRST.find((known) => known === status) ?? null;
}

function rank(status: ApplicableStatus): number {
  return STATUSES_WEAKEST_FIRST.indexOf(status);
}
