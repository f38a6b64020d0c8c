import { countWhile } from '../../model/count-while.ts';
import type { Evidence } from '../../model/evidence.ts';
import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { memoInSteps } from '../memo-in-steps.ts';
import type { EvidenceIndex } from '../projection/evidence-index.ts';
import type { OrganizationIndex } from '../projection/organization-index.ts';
import type { Projection } from '../projection/projection.ts';
import { renewedBy } from '../projection/renewed-by.ts';
import { allRows, type RowsOnDemand, rowsOnDemand } from '../rows-on-demand.ts';
import { sortedInSteps } from '../sorted-in-steps.ts';
import { atOnce, packedInSteps, type Steps } from '../steps.ts';
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

export type ExpiringAnswer = Answer<Expiring<readonly ExpiringEvidence[]>>;

/** The same with rows that are made where somebody reads them. */
export type ExpiringRows = Answer<Expiring<RowsOnDemand<ExpiringEvidence>>>;

interface Expiring<Rows> {
  within: number;
  /** First to end first, then in file order. */
  expiring: Rows;
}

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
  const found = atOnce(findExpiringInSteps(projection, choice, within));
  return found.ok ? { ok: true, value: { ...found.value, expiring: allRows(found.value.expiring) } } : found;
}

/** As {@link findExpiring}; a step is some evidence, or a framework of the notices. */
export function* findExpiringInSteps(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  within: number = EXPIRING_WITHIN,
): Steps<Outcome<ExpiringRows>> {
  const choiceOfAll = { ...choice, system: null };
  const resolved = yield* resolveChoiceInSteps(projection, choiceOfAll, null);
  const isInRange = Number.isInteger(within) && within >= 0 && within <= FARTHEST_EXPIRING;
  const misfit = isInRange
    ? []
    : [inField('within', 'INVALID_PARAMETER', `Give a whole number of days from 0 to ${FARTHEST_EXPIRING}.`)];
  if (!resolved.ok) return { ok: false, problems: [...resolved.problems, ...misfit] };
  if (misfit[0] !== undefined) return refused(misfit[0]);
  const { organization } = projection;
  const { day } = resolved.value.evaluation;
  const numbers = yield* endingWithin(organization, day, within);
  const expiring = rowsOnDemand(numbers, (number) => expiringEvidence(organization, number, day));
  return yield* answerOfInSteps(projection, choiceOfAll, resolved.value, { within, expiring });
}

/**
 * Numbers of the evidence that is in force on the last day of its window, which lies from a day to `within` days on;
 * first to end first, then in file order. Steps are taken only where nobody has asked about the evidence yet.
 *
 * @param day day number
 */
export function* endingWithin(
  { evidence }: OrganizationIndex,
  day: number,
  within: number,
): Steps<Int32Array> {
  const ending = yield* endingEvidence.inSteps(evidence);
  const endedOn = (last: number): number =>
    countWhile(ending, (number) => evidence.windowUntil[number]! <= last);
  return ending.subarray(endedOn(day - 1), endedOn(day + within));
}

function expiringEvidence(organization: OrganizationIndex, number: number, day: number): ExpiringEvidence {
  const { all, windowUntil } = organization.evidence;
  const evidence = all[number]!;
  const daysLeft = windowUntil[number]! - day;
  return {
    evidence,
    validUntil: evidence.validUntil!,
    daysLeft,
    renewedBy: renewedBy(organization, evidence.id),
  };
}

/**
 * Numbers of the evidence that is in force on the last day of its window, first to end first, then in file order. Sorted
 * once for each state of the evidence: every day asks for a part of the same list.
 */
const endingEvidence = memoInSteps(function* (index: EvidenceIndex): Steps<Int32Array> {
  const { all, windowFrom, windowUntil, counts, endsAsStated } = index;
  const ending: number[] = [];
  for (let number = 0; number < all.length; number++) {
    // In force on its last day: nothing ends its window earlier.
    const isEver = counts[number] === 1 && windowFrom[number]! <= windowUntil[number]!;
    if (isEver && endsAsStated[number] === 1) ending.push(number);
    if (number % EVIDENCE_IN_A_STEP === 0) yield;
  }
  const sorted = yield* sortedInSteps(
    ending,
    (a, b) => windowUntil[a]! - windowUntil[b]! || all[a]!.position - all[b]!.position,
  );
  return yield* packedInSteps(sorted);
});
