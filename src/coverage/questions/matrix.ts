import type { StatusCounts } from '../../model/coverage.ts';
import type { Outcome } from '../../problems/problem.ts';
import { CountsByScope } from '../bitwise/counts-by-scope.ts';
import { judgeScopes } from '../bitwise/judge-scopes.ts';
import { answerFrameworks } from '../engine/evaluation-of.ts';
import type { Projection } from '../projection/projection.ts';
import { atOnce, type Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { countStatuses } from './coverage.ts';
import { type Choice, type ResolvedChoice, resolveChoiceInSteps } from './resolved-choice.ts';

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
  const rows =
    systems?.length === 0
      ? yield* rowsOfOrganization(projection, resolved.value)
      : yield* rowsOfScopes(projection, resolved.value, systems);
  return yield* answerOfInSteps(projection, choiceOfAll, resolved.value, { rows });
}

/** The organization alone, from its answers, which other questions about the day then find; a step is a framework. */
function* rowsOfOrganization(
  { catalogue }: Projection,
  { evaluation, frameworks }: ResolvedChoice,
): Steps<readonly MatrixRow[]> {
  yield* answerFrameworks(evaluation, null, frameworks);
  const scope = evaluation.scope(null);
  const rows: MatrixRow[] = [];
  for (const number of frameworks) {
    const counts = countStatuses(catalogue, scope.answer(number));
    rows.push({ system: null, framework: catalogue.frameworks[number]!.framework.slug, counts });
    yield;
  }
  return rows;
}

/**
 * The organization and its systems; a step is a framework, or a scope.
 *
 * @param systems local ids of the systems wanted; null: all of them
 */
function* rowsOfScopes(
  { catalogue, organization }: Projection,
  { evaluation, frameworks }: ResolvedChoice,
  systems: readonly string[] | null,
): Steps<readonly MatrixRow[]> {
  const slugs = frameworks.map((number) => catalogue.frameworks[number]!.framework.slug);
  const counted: CountsByScope[] = [];
  for (const number of frameworks) {
    // Another day that was asked for in between may have taken their place.
    const batches = yield* evaluation.makeBatches();
    const counts = new CountsByScope(batches.length);
    yield* judgeScopes(evaluation, batches, number, (batch, { statuses }) => counts.take(batch, statuses));
    counted.push(counts);
  }
  const wanted = systems === null ? null : new Set(systems);
  const rows: MatrixRow[] = [];
  for (const [number, batch] of (yield* evaluation.makeBatches()).entries()) {
    for (let bit = 0; bit < batch.rules.size; bit++) {
      yield;
      const system = organization.systems[batch.rules.systemIn(bit)]?.system.localId ?? null;
      if (system !== null && wanted?.has(system) === false) continue;
      for (const [index, counts] of counted.entries())
        rows.push({ system, framework: slugs[index]!, counts: counts.of(number, bit) });
    }
  }
  return rows;
}
