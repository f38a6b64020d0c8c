import { countWhile } from '../../model/count-while.ts';
import type { Evidence } from '../../model/evidence.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import type { EvidenceIndex } from '../projection/evidence-index.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { Projection } from '../projection/projection.ts';
import { renewedBy } from '../projection/renewed-by.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { type Choice, resolveChoiceInSteps } from './resolved-choice.ts';

/** Days ahead that are looked at where none are asked. */
export const EXPIRING_WITHIN = 90;

/** So much evidence is looked at in a step. */
const EVIDENCE_IN_A_STEP = 512;

/** Ten years. */
export const FARTHEST_EXPIRING = 3660;

/** Evidence whose window ends, and how soon. */
export interface ExpiringEvidence {
  readonly evidence: Evidence;
  /** Its last day, an ISO date. */
  readonly validUntil: string;
  /** Days from the day asked to its last one. */
  readonly daysLeft: number;
  /** What supersedes it and is in force on the day after its last one: nobody has to renew it. Null: nothing does. */
  readonly renewedBy: Evidence | null;
}

export type ExpiringAnswer = Answer<{
  within: number;
  /** First to end first, then in file order. */
  expiring: readonly ExpiringEvidence[];
}>;

/**
 * Finds the evidence that is in force on the last day of its window (`coverage.md` §2), where that day lies from the
 * day asked to `within` days on, both inclusive. So evidence counts that was withdrawn or superseded after its last
 * day, and evidence that begins only after the day asked; evidence that never counts, that was withdrawn earlier or
 * whose window is empty does not.
 * Problems: those of {@link resolveChoice}, and `INVALID_PARAMETER` at `within`.
 *
 * @param within days, 0 to {@link FARTHEST_EXPIRING}
 */
export function findExpiring(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  within: number = EXPIRING_WITHIN,
): Outcome<ExpiringAnswer> {
  return atOnce(findExpiringInSteps(projection, choice, within));
}

/** As {@link findExpiring}; a step is some evidence, or a framework of the notices. */
export function* findExpiringInSteps(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  within: number = EXPIRING_WITHIN,
): Steps<Outcome<ExpiringAnswer>> {
  const choiceOfAll = { ...choice, system: null };
  const resolved = yield* resolveChoiceInSteps(projection, choiceOfAll, null);
  const isInRange = Number.isInteger(within) && within >= 0 && within <= FARTHEST_EXPIRING;
  const misfit = isInRange
    ? []
    : [inField('within', 'INVALID_PARAMETER', `Give a whole number of days from 0 to ${FARTHEST_EXPIRING}.`)];
  if (!resolved.ok) return { ok: false, problems: [...resolved.problems, ...misfit] };
  if (misfit[0] !== undefined) return refused(misfit[0]);
  const expiring = yield* expiringEvidence(projection.organization, resolved.value.evaluation.day, within);
  return yield* answerOfInSteps(projection, choiceOfAll, resolved.value, { within, expiring });
}

/**
 * The evidence that is in force on the last day of its window, which lies from a day to `within` days on; first to end
 * first, then in file order. A step is some evidence.
 *
 * @param day day number
 */
export function* expiringEvidence(
  organization: OrganizationIndex,
  day: number,
  within: number,
): Steps<readonly ExpiringEvidence[]> {
  const ending = yield* endingEvidence.inSteps(organization.evidence);
  const { windowUntil } = organization.evidence;
  const found: ExpiringEvidence[] = [];
  const first = countWhile(ending, (number) => windowUntil[number]! < day);
  for (let at = first; at < ending.length; at++) {
    const last = windowUntil[ending[at]!]!;
    if (last > day + within) break;
    const evidence = organization.evidence.all[ending[at]!]!;
    const { validUntil } = evidence;
    if (validUntil !== null)
      found.push({
        ...{ evidence, validUntil, daysLeft: last - day },
        renewedBy: renewedBy(organization, evidence.id),
      });
    if (found.length % EVIDENCE_IN_A_STEP === 0) yield;
  }
  return found;
}

/**
 * Numbers of the evidence that is in force on the last day of its window, first to end first, then in file order. Sorted
 * once for each state of the evidence: every day asks for a part of the same list.
 */
const endingEvidence = memoInSteps(function* (index: EvidenceIndex): Steps<readonly number[]> {
  const { all, windowFrom, windowUntil, counts, endsAsStated } = index;
  const ending: number[] = [];
  for (let number = 0; number < all.length; number++) {
    // In force on its last day: nothing ends its window earlier.
    const isEver = counts[number] === 1 && windowFrom[number]! <= windowUntil[number]!;
    if (isEver && endsAsStated[number] === 1) ending.push(number);
    if (number % EVIDENCE_IN_A_STEP === 0) yield;
  }
  return yield* sortedInSteps(
    ending,
    (a, b) => windowUntil[a]! - windowUntil[b]! || all[a]!.position - all[b]!.position,
  );
});
