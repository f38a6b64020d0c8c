import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import { gainOfAll, isSumOfLargest, pickGreedily } from '../engine/pick-greedily.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { changesOfPlan } from './changes-of-plan.ts';
import { type Choice, resolveChoiceInSteps } from './resolved-choice.ts';
import type { StatusChange } from './status-changes.ts';

/** Steps of a plan where no number is asked for, and at most. */
export const PLAN_STEPS = 10;
export const MOST_PLAN_STEPS = 50;

/** A provision that evidence is gathered for. */
export interface PlanStep {
  readonly framework: string;
  readonly ref: string;
  readonly title: string;
  /** How many statuses get better by it, beside those that the steps before make better. */
  readonly gain: number;
  /** How many get better by it and the steps before together. */
  readonly gainSoFar: number;
  /** Those statuses: from what they are without the plan, to what they are with it up to this step. */
  readonly improved: readonly StatusChange[];
}

export type PlanAnswer = Answer<{
  limit: number;
  steps: readonly PlanStep[];
  /** The gain of evidence of every provision together: no plan gains more. */
  ceiling: number;
  /** True where it is proven that no set of so many provisions gains more; null: it is not known. */
  isBest: true | null;
}>;

/**
 * Which few pieces of evidence would make most statuses better (`questions.md` §3): again and again the provision whose
 * full evidence, of the scope's own kind, adds most. Problems: those of {@link resolveChoice}, and `INVALID_PARAMETER`
 * at `limit`.
 *
 * @param limit steps, 1 to {@link MOST_PLAN_STEPS}
 */
export function findPlan(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
  limit: number = PLAN_STEPS,
): Outcome<PlanAnswer> {
  return atOnce(findPlanInSteps(projection, choice, frameworks, limit));
}

/** As {@link findPlan}; a step is a provision that is measured, or part of evaluating the scope. */
export function* findPlanInSteps(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
  limit: number = PLAN_STEPS,
): Steps<Outcome<PlanAnswer>> {
  const resolved = yield* resolveChoiceInSteps(projection, choice, frameworks);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_PLAN_STEPS) {
    const sentence = `Give a whole number of steps from 1 to ${MOST_PLAN_STEPS}.`;
    const misfit = inField('limit', 'INVALID_PARAMETER', sentence);
    return resolved.ok ? refused(misfit) : { ok: false, problems: [...resolved.problems, misfit] };
  }
  if (!resolved.ok) return resolved;
  const { evaluation, system, frameworks: numbers } = resolved.value;
  yield* answerFrameworks(evaluation, system, numbers);
  const scope = evaluation.scope(system);
  const picks = yield* pickGreedily(scope, numbers, limit);
  const changes = yield* changesOfPlan(projection, choice, resolved.value, picks);
  const steps: PlanStep[] = [];
  let gain = 0;
  for (const [index, { provision, improved }] of picks.entries()) {
    const { framework, ref, title } = projection.catalogue.provisionAt(provision);
    gain += improved.length;
    const told = { gain: improved.length, gainSoFar: gain, improved: changes[index]! };
    steps.push({ framework, ref, title, ...told });
  }
  const ceiling = yield* gainOfAll(scope, numbers);
  const isBest = limit === 1 || gain === ceiling || (yield* isSumOfLargest(gain, scope, numbers, limit));
  return yield* answerOfInSteps(projection, choice, resolved.value, {
    ...{ limit, steps, ceiling },
    isBest: isBest ? true : null,
  });
}
