import { answerFrameworks, evaluationInSteps } from '../engine/evaluation-of.ts';
import { EvaluationWithout } from '../engine/evaluation-without.ts';
import type { Picked } from '../engine/pick-greedily.ts';
import { assumedEvidenceId, withAssumed } from '../projection/assuming.ts';
import type { Assumption } from '../projection/assumption.ts';
import type { Projection } from '../projection/projection.ts';
import type { Steps } from '../steps.ts';
import type { Choice, ResolvedChoice } from './resolved-choice.ts';
import { type ComparedScope, changeBetween, compareProvision, type StatusChange } from './status-changes.ts';

/**
 * By step of a plan the status changes of what it improves: from what is recorded to what the plan makes of it up to
 * this step. Frameworks as asked, document order.
 */
export function* changesOfPlan(
  projection: Projection,
  choice: Choice,
  resolved: ResolvedChoice,
  picks: readonly Picked[],
): Steps<readonly (readonly StatusChange[])[]> {
  const { frameworks } = resolved;
  const { frameworkOf } = projection.catalogue;
  const order = new Map(frameworks.map((framework, place) => [framework, place]));
  const orderOf = (provision: number): number => order.get(frameworkOf[provision]!)!;
  const inOrder = picks.map(({ provision, improved }) => ({
    provision,
    improved: improved.toSorted(
      (a, b) => orderOf(a.provision) - orderOf(b.provision) || a.provision - b.provision,
    ),
  }));
  return resolved.system === null
    ? yield* changesOfOrganization(projection, choice, resolved, inOrder)
    : yield* changesOfSystem(projection, resolved, inOrder);
}

/** A system has what reaches it: only extent and basis differ. */
function* changesOfSystem(
  projection: Projection,
  { evaluation, system }: ResolvedChoice,
  picks: readonly Picked[],
): Steps<readonly (readonly StatusChange[])[]> {
  const scope = evaluation.scope(system);
  const { frameworkOf } = projection.catalogue;
  const byStep: (readonly StatusChange[])[] = [];
  for (const { improved } of picks) {
    const changes: StatusChange[] = [];
    for (const { provision, cell } of improved) {
      const now = scope.answer(frameworkOf[provision]!);
      yield* now.completeInSteps(provision - now.start);
      const then = now.ifReached(provision - now.start, cell);
      const change = changeBetween(projection, now, then, provision);
      if (change !== null) changes.push(change);
      yield;
    }
    byStep.push(changes);
  }
  return byStep;
}

/**
 * What the organization gets, its systems get too, and one of these may answer for it then: the evidence of the whole
 * plan is laid on top of what is recorded once, and for each step the evidence of later ones is left out.
 */
function* changesOfOrganization(
  projection: Projection,
  choice: Choice,
  { evaluation, system, crosswalks }: ResolvedChoice,
  picks: readonly Picked[],
): Steps<readonly (readonly StatusChange[])[]> {
  const assumed = picks.map(({ provision }): Assumption => {
    const { framework, ref } = projection.catalogue.provisionAt(provision);
    return { framework, ref, extent: 'FULL', system: choice.system };
  });
  const planned = yield* withAssumed(projection, assumed);
  const all = yield* evaluationInSteps(planned.organization, crosswalks, evaluation.day);
  const evidence = numbersOfAssumed(projection, planned, assumed.length);
  const now: ComparedScope = { projection, evaluation, system };
  const byStep: (readonly StatusChange[])[] = [];
  for (const [index, { improved }] of picks.entries()) {
    const then = { ...now, evaluation: new EvaluationWithout(all, evidence.slice(index + 1)) };
    byStep.push(yield* comparedProvisions(now, then, improved));
  }
  return byStep;
}

/** Numbers of the evidence that was laid on top last, in its order. */
function numbersOfAssumed(projection: Projection, planned: Projection, count: number): readonly number[] {
  const { slug } = projection.organization.organization;
  const { numberOf } = planned.organization.evidence;
  const first = projection.assumed.length + 1;
  return Array.from({ length: count }, (_, index) => numberOf.get(assumedEvidenceId(slug, first + index))!);
}

function* comparedProvisions(
  now: ComparedScope,
  then: ComparedScope,
  improved: Picked['improved'],
): Steps<readonly StatusChange[]> {
  const { frameworkOf } = now.projection.catalogue;
  const frameworks = new Set(improved.map(({ provision }) => frameworkOf[provision]!));
  yield* answerFrameworks(then.evaluation, then.system, [...frameworks]);
  const changes: StatusChange[] = [];
  for (const { provision } of improved) {
    const change = yield* compareProvision(now, then, provision);
    if (change !== null) changes.push(change);
    yield;
  }
  return changes;
}
