import {
  COVERAGE_STATUSES,
  type CoverageStatus,
  type ProvisionCoverage,
  type StatusCounts,
} from '../../model/coverage.ts';
import type { Outcome } from '../../problems/problem.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import { type FrameworkAnswer, NO_SYSTEM } from '../engine/framework-answer.ts';
import type { CatalogueIndex } from '../projection/catalogue-index.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { type Choice, resolveChoiceInSteps } from './resolved-choice.ts';

/** Which provisions of one framework are supported by evidence, how far, and why not further. */
export type CoverageAnswer = Answer<{
  framework: string;
  /** Of assessable provisions, by status. */
  counts: StatusCounts;
  /** The assessable provisions in document order. */
  provisions: readonly ProvisionCoverage[];
}>;

/** Answers coverage of one framework in one scope at a date. */
export function answerCoverage(
  projection: Projection,
  choice: Choice,
  framework: string,
): Outcome<CoverageAnswer> {
  return atOnce(answerCoverageInSteps(projection, choice, framework));
}

/** As {@link answerCoverage}; a step is a provision, or part of evaluating the scope. */
export function* answerCoverageInSteps(
  projection: Projection,
  choice: Choice,
  framework: string,
): Steps<Outcome<CoverageAnswer>> {
  const resolved = yield* resolveChoiceInSteps(projection, choice, [framework], 'framework');
  if (!resolved.ok) return resolved;
  const { evaluation, system, frameworks } = resolved.value;
  yield* answerFrameworks(evaluation, system, frameworks);
  const { catalogue } = projection;
  const answer = evaluation.scope(system).answer(frameworks[0]!);
  const provisions: ProvisionCoverage[] = [];
  for (let p = answer.start; p < answer.end; p++) {
    if (catalogue.assessable[p] === 0) continue;
    yield* answer.completeInSteps(p - answer.start);
    provisions.push(provisionCoverage(projection, answer, p));
    yield;
  }
  const counts = countStatuses(catalogue, answer);
  return yield* answerOfInSteps(projection, choice, resolved.value, { framework, counts, provisions });
}

/** The answer of one assessable provision, what does not hold being null. */
export function provisionCoverage(
  { catalogue, organization }: Projection,
  answer: FrameworkAnswer,
  provision: number,
): ProvisionCoverage {
  const row = provision - answer.start;
  const { ref, title } = catalogue.provisionAt(provision);
  const applies = answer.applies(row);
  const answeredBy = answer.answeredBy[row]!;
  return {
    ref,
    title,
    status: answer.status(row),
    extent: applies ? answer.extent(row) : null,
    basis: applies ? answer.basis(row) : null,
    reason: applies ? answer.reason(row) : null,
    appliesFrom: applies ? answer.appliesFrom(row) : null,
    statusWhenApplicable: applies && answer.isWaiting(row) ? answer.effectiveStatus(row) : null,
    notApplicableBecause: answer.cause(row),
    openConditions: answer.openConditions(row),
    answeredBy: answeredBy === NO_SYSTEM ? null : organization.systems[answeredBy]!.system.localId,
  };
}

/** Numbers of assessable provisions per status, of the framework or of `[from … until)`. */
export function countStatuses(
  catalogue: CatalogueIndex,
  answer: FrameworkAnswer,
  from: number = answer.start,
  until: number = answer.end,
): StatusCounts {
  const counts = noCounts();
  for (let p = from; p < until; p++) {
    if (catalogue.assessable[p] === 1) counts[answer.status(p - answer.start)]++;
  }
  return counts;
}

function noCounts(): Record<CoverageStatus, number> {
  const [a, b, c, d, e, f, g, h, i] = COVERAGE_STATUSES;
  return { [a]: 0, [b]: 0, [c]: 0, [d]: 0, [e]: 0, [f]: 0, [g]: 0, [h]: 0, [i]: 0 };
}
