import type { StatusCounts } from '../../model/coverage.ts';
import type { Outcome } from '../../problems/problem.ts';
import { countByScope } from '../bitwise/count-by-scope.ts';
import { judgeScopes } from '../bitwise/judge-scopes.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { type Choice, resolveChoiceInSteps } from './resolved-choice.ts';

export interface MatrixRow {
  /** Local id; null for the organization. */
  readonly system: string | null;
  readonly framework: string;
  readonly counts: StatusCounts;
}

/** Counts for the organization, then for every system in file order, frameworks as asked. */
export type MatrixAnswer = Answer<{ rows: readonly MatrixRow[] }>;

/**
 * Answers the whole matrix.
 *
 * @param systems local ids of the systems wanted; null: all of them
 */
export function answerMatrix(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  frameworks: readonly string[] | null,
  systems: readonly string[] | null = null,
): Outcome<MatrixAnswer> {
  return atOnce(answerMatrixInSteps(projection, choice, frameworks, systems));
}

/** As {@link answerMatrix}; a step is a framework, or a scope. */
export function* answerMatrixInSteps(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  frameworks: readonly string[] | null,
  systems: readonly string[] | null = null,
): Steps<Outcome<MatrixAnswer>> {
  const choiceOfAll = { ...choice, system: null };
  const resolved = yield* resolveChoiceInSteps(projection, choiceOfAll, frameworks);
  if (!resolved.ok) return resolved;
  const { catalogue, organization } = projection;
  const { evaluation, frameworks: numbers } = resolved.value;
  const slugs = numbers.map((number) => catalogue.frameworks[number]!.framework.slug);
  const counted: ((bit: number) => StatusCounts)[][] = [];
  for (const number of numbers) {
    // Another day that was asked for in between may have taken their place.
    const batches = yield* evaluation.makeBatches();
    counted.push(judgeScopes(evaluation, batches, number).map(({ statuses }) => countByScope(statuses)));
    yield;
  }
  const wanted = systems === null ? null : new Set(systems);
  const rows: MatrixRow[] = [];
  for (const [number, batch] of (yield* evaluation.makeBatches()).entries()) {
    for (let bit = 0; bit < batch.rules.size; bit++) {
      yield;
      const system = organization.systems[batch.rules.systemIn(bit)]?.system.localId ?? null;
      if (system !== null && wanted?.has(system) === false) continue;
      for (const [index, batches] of counted.entries()) {
        rows.push({ system, framework: slugs[index]!, counts: batches[number]!(bit) });
      }
    }
  }
  return yield* answerOfInSteps(projection, choiceOfAll, resolved.value, { rows });
}
