import { inField, type Outcome, refused } from '../../problems/problem.ts';
import type { Evaluation } from '../engine/evaluation.ts';
import { answerFrameworks, evaluationInSteps } from '../engine/evaluation-of.ts';
import { EvaluationWithout } from '../engine/evaluation-without.ts';
import { LeverageMeter } from '../engine/leverage.ts';
import { MarginalGains } from '../engine/marginal-gains.ts';
import type { ScopeEvaluation } from '../engine/scope-evaluation.ts';
import { assumedEvidenceId, withAssumed } from '../projection/assuming.ts';
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
  const planned = yield* Planned.of(projection, choice, resolved.value, chosen.picks);
  let gain = 0;
  for (const { provision, improved } of chosen.picks) {
    const { framework, ref, title } = projection.catalogue.provisionAt(provision);
    const changes = yield* planned.changesAfter(steps.length + 1, improved);
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

interface Picked {
  readonly provision: number;
  /** Numbers of the provisions whose status it makes better. */
  readonly improved: readonly number[];
}

/** Again and again the provision with the largest gain; at equal gain the framework asked first, then document order. */
function* chooseGreedily(
  scope: ScopeEvaluation,
  frameworks: readonly number[],
  limit: number,
): Steps<{ readonly picks: readonly Picked[]; readonly singles: readonly number[] }> {
  const candidates = [...candidatesOf(scope, frameworks)];
  const marginal = new MarginalGains(new LeverageMeter(scope, frameworks), candidates);
  yield* marginal.measureAll();
  const singles = [...marginal.gains];
  const picks: Picked[] = [];
  while (picks.length < limit) {
    const best = marginal.best();
    if (best === null) break;
    picks.push({ provision: candidates[best]!, improved: yield* marginal.keep(best) });
  }
  return { picks, singles };
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

/** The evidence of a whole plan, laid on top of what is recorded once. */
class Planned {
  readonly #now: ComparedScope;
  readonly #projection: Projection;
  readonly #evaluation: Evaluation;
  readonly #frameworks: readonly number[];
  /** Numbers of the assumed evidence, in the order of the plan. */
  readonly #evidence: readonly number[];

  private constructor(
    now: ComparedScope,
    { projection, evaluation }: Pick<ComparedScope, 'projection' | 'evaluation'>,
    frameworks: readonly number[],
    evidence: readonly number[],
  ) {
    this.#now = now;
    this.#projection = projection;
    this.#evaluation = evaluation;
    this.#frameworks = frameworks;
    this.#evidence = evidence;
  }

  static *of(
    projection: Projection,
    choice: Choice,
    { evaluation, system, crosswalks, frameworks }: ResolvedChoice,
    picks: readonly Picked[],
  ): Steps<Planned> {
    const { catalogue, organization } = projection;
    const assumed = picks.map(({ provision }): Assumption => {
      const { framework, ref } = catalogue.provisionAt(provision);
      return { framework, ref, extent: 'FULL', system: choice.system };
    });
    const planned = yield* withAssumed(projection, assumed);
    const { numberOf } = planned.organization.evidence;
    const first = projection.assumed.length + 1;
    const evidence = assumed.map(
      (_, index) => numberOf.get(assumedEvidenceId(organization.organization.slug, first + index))!,
    );
    const all = yield* evaluationInSteps(planned.organization, crosswalks, evaluation.day);
    const now = { projection, evaluation, system };
    return new Planned(now, { projection: planned, evaluation: all }, frameworks, evidence);
  }

  /** The status changes of some provisions from what is recorded to what the first steps of the plan make of it. */
  *changesAfter(steps: number, improved: readonly number[]): Steps<readonly StatusChange[]> {
    const { catalogue } = this.#projection;
    const { system } = this.#now;
    const evaluation = new EvaluationWithout(this.#evaluation, this.#evidence.slice(steps));
    const then: ComparedScope = { projection: this.#projection, evaluation, system };
    const changes: StatusChange[] = [];
    for (const framework of this.#frameworks) {
      const ofFramework = improved.filter((p) => catalogue.frameworkOf[p] === framework);
      if (ofFramework.length === 0) continue;
      yield* answerFrameworks(evaluation, system, [framework]);
      for (const provision of ofFramework.sort((a, b) => a - b)) {
        const change = compareProvision(this.#now, then, provision);
        if (change !== null) changes.push(change);
      }
    }
    return changes;
  }
}
