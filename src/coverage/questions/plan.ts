import { inField, type Outcome, refused } from '../../problems/problem.ts';
import { answerFrameworks, evaluationInSteps } from '../engine/evaluation-of.ts';
import { LeverageMeter } from '../engine/leverage.ts';
import type { ScopeEvaluation } from '../engine/scope-evaluation.ts';
import { withAssumed } from '../projection/assuming.ts';
import type { Assumption } from '../projection/assumption.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { type Choice, type ResolvedChoice, resolveChoiceInSteps } from './resolved-choice.ts';
import { type ComparedScope, compareProvision, type StatusChange } from './status-changes.ts';

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
  const chosen = yield* chooseGreedily(scope, numbers, limit);
  const steps: PlanStep[] = [];
  const assumed: Assumption[] = [];
  let gain = 0;
  for (const { provision, improved } of chosen.picks) {
    const { framework, ref, title } = projection.catalogue.provisionAt(provision);
    assumed.push({ framework, ref, extent: 'FULL', system: choice.system });
    const changes = yield* changesWith(projection, resolved.value, assumed, improved);
    gain += improved.length;
    steps.push({ framework, ref, title, gain: improved.length, gainSoFar: gain, improved: changes });
  }
  const ceiling = yield* gainOfAll(scope, numbers);
  const isBest =
    limit === 1 || gain === ceiling || (isModular(scope) && gain === sumOf(chosen.singles, limit));
  return yield* answerOfInSteps(projection, choice, resolved.value, {
    ...{ limit, steps, ceiling },
    isBest: isBest ? true : null,
  });
}

interface Pick {
  readonly provision: number;
  /** Numbers of the provisions whose status it makes better. */
  readonly improved: readonly number[];
}

/** Again and again the provision with the largest gain; at equal gain the framework asked first, then document order. */
function* chooseGreedily(
  scope: ScopeEvaluation,
  frameworks: readonly number[],
  limit: number,
): Steps<{ readonly picks: readonly Pick[]; readonly singles: readonly number[] }> {
  const meter = new LeverageMeter(scope, frameworks);
  const candidates = [...candidatesOf(scope, frameworks)];
  const picks: Pick[] = [];
  let singles: readonly number[] | null = null;
  while (picks.length < limit) {
    const gains: number[] = [];
    for (const provision of candidates) {
      gains.push(meter.measure(provision));
      yield;
    }
    singles ??= gains;
    const best = gains.reduce((top, gain, at) => (gain > gains[top]! ? at : top), 0);
    if ((gains[best] ?? 0) === 0) break;
    const provision = candidates[best]!;
    picks.push({ provision, improved: meter.keep(provision) });
  }
  return { picks, singles: singles ?? [] };
}

function* gainOfAll(scope: ScopeEvaluation, frameworks: readonly number[]): Steps<number> {
  const meter = new LeverageMeter(scope, frameworks);
  let gain = 0;
  for (const provision of candidatesOf(scope, frameworks)) {
    gain += meter.keep(provision).length;
    yield;
  }
  return gain;
}

function* candidatesOf({ evaluation }: ScopeEvaluation, frameworks: readonly number[]): Generator<number> {
  for (const framework of frameworks) {
    const { start, end } = evaluation.catalogue.frameworks[framework]!;
    for (let p = start; p < end; p++) yield p;
  }
}

/** Whether no evidence gains more beside other evidence than alone: there are neither wholes nor unions. */
function isModular({ evaluation }: ScopeEvaluation): boolean {
  return evaluation.catalogue.wholes.length === 0 && !evaluation.choice.union.some((union) => union >= 0);
}

function sumOf(gains: readonly number[], limit: number): number {
  const largest = [...gains].sort((a, b) => b - a).slice(0, limit);
  return largest.reduce((sum, gain) => sum + gain, 0);
}

/** The status changes of some provisions from what is recorded to what is assumed, frameworks as asked. */
function* changesWith(
  projection: Projection,
  { evaluation, system, crosswalks, frameworks }: ResolvedChoice,
  assumed: readonly Assumption[],
  improved: readonly number[],
): Steps<readonly StatusChange[]> {
  const { catalogue } = projection;
  const now: ComparedScope = { projection, evaluation, system };
  const planned = yield* withAssumed(projection, assumed);
  const then: ComparedScope = {
    projection: planned,
    evaluation: yield* evaluationInSteps(planned.organization, crosswalks, evaluation.day),
    system,
  };
  const changes: StatusChange[] = [];
  for (const framework of frameworks) {
    const ofFramework = improved.filter((p) => catalogue.frameworkOf[p] === framework);
    if (ofFramework.length === 0) continue;
    yield* answerFrameworks(then.evaluation, system, [framework]);
    for (const provision of ofFramework.sort((a, b) => a - b)) {
      const change = compareProvision(now, then, provision);
      if (change !== null) changes.push(change);
    }
  }
  return changes;
}
