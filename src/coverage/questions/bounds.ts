import type { StatusCounts } from '../../model/coverage.ts';
import type { Outcome } from '../../problems/problem.ts';
import { evaluationInSteps } from '../engine/evaluation-of.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { type Choice, resolveChoiceInSteps } from './resolved-choice.ts';
import {
  type ComparedScope,
  compareFrameworks,
  countFrameworks,
  type StatusChange,
} from './status-changes.ts';

export type BoundsAnswer = Answer<{
  /** Counts by framework where only mappings count that somebody has reviewed. */
  proven: Readonly<Record<string, StatusCounts>>;
  /** Counts by framework where all mappings of the choice count, as everywhere else. */
  possible: Readonly<Record<string, StatusCounts>>;
  /** From proven to possible: frameworks as asked, document order. */
  changes: readonly StatusChange[];
}>;

/**
 * How much of coverage rests on mappings that nobody has reviewed (`questions.md` §5). Problems: those of
 * {@link resolveChoice}.
 */
export function findBounds(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
): Outcome<BoundsAnswer> {
  return atOnce(findBoundsInSteps(projection, choice, frameworks));
}

/** As {@link findBounds}; a step is a provision, or part of evaluating a scope. */
export function* findBoundsInSteps(
  projection: Projection,
  choice: Choice,
  frameworks: readonly string[] | null,
): Steps<Outcome<BoundsAnswer>> {
  const resolved = yield* resolveChoiceInSteps(projection, choice, frameworks);
  if (!resolved.ok) return resolved;
  const { evaluation, system, crosswalks } = resolved.value;
  const { organization, catalogue } = projection;
  const possible: ComparedScope = { projection, evaluation, system };
  const proven: ComparedScope = {
    ...possible,
    evaluation: yield* evaluationInSteps(organization, crosswalks, evaluation.day, 'REVIEWED'),
  };
  const slugs = resolved.value.frameworks.map((number) => catalogue.frameworks[number]!.framework.slug);
  const { changes } = yield* compareFrameworks(proven, possible, slugs);
  return yield* answerOfInSteps(projection, choice, resolved.value, {
    proven: yield* countFrameworks(proven, resolved.value.frameworks),
    possible: yield* countFrameworks(possible, resolved.value.frameworks),
    changes,
  });
}
