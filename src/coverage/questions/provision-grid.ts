import { COVERAGE_STATUSES } from '../../model/coverage.ts';
import type { Provision } from '../../model/framework.ts';
import type { Outcome } from '../../problems/problem.ts';
import { judgeScopes } from '../bitwise/judge-scopes.ts';
import type { JudgedBatch } from '../bitwise/weakest-system.ts';
import { assessableProvisions } from '../projection/assessable-provisions.ts';
import type { Projection } from '../projection/projection.ts';
import type { Steps } from '../steps.ts';
import { type Answer, answerOfInSteps } from './answer.ts';
import { type Choice, resolveChoiceInSteps } from './resolved-choice.ts';

/** The status of every assessable provision of one framework in every scope. */
export type ProvisionGridAnswer = Answer<{
  framework: string;
  /** Local ids, in file order. */
  systems: readonly string[];
  /** The assessable provisions, in document order. */
  provisions: readonly Provision[];
  /**
   * For each scope, the organization first, then `systems`: the status of each provision, as its place in
   * `COVERAGE_STATUSES`.
   */
  cells: readonly Uint8Array[];
}>;

/**
 * Answers coverage of one framework in every scope; a step is a scope. Problems: those of `resolveChoice`.
 *
 * @param systems local ids of the systems wanted; null: all of them
 */
export function* provisionGridInSteps(
  projection: Projection,
  choice: Omit<Choice, 'system'>,
  framework: string,
  systems: readonly string[] | null = null,
): Steps<Outcome<ProvisionGridAnswer>> {
  const choiceOfAll = { ...choice, system: null };
  const resolved = yield* resolveChoiceInSteps(projection, choiceOfAll, [framework], 'framework');
  if (!resolved.ok) return resolved;
  const { catalogue, organization } = projection;
  const { evaluation, frameworks } = resolved.value;
  const [number] = frameworks as readonly [number];
  const { start } = catalogue.frameworks[number]!;
  const numbers = assessableProvisions(catalogue, catalogue.frameworks[number]!);
  const batches: JudgedBatch[] = [];
  const made = yield* evaluation.makeBatches();
  yield* judgeScopes(evaluation, made, number, (batch, { rules, statuses }) => {
    batches[batch] = { rules, statuses: statuses.copy() };
  });
  const wanted = systems === null ? null : new Set(systems);
  const shown: string[] = [];
  const cells: Uint8Array[] = [];
  for (const { rules, statuses } of batches) {
    for (let bit = 0; bit < rules.size; bit++) {
      const system = organization.systems[rules.systemIn(bit)]?.system.localId ?? null;
      if (system !== null && wanted?.has(system) === false) continue;
      if (system !== null) shown.push(system);
      cells.push(
        Uint8Array.from(numbers, (p) => COVERAGE_STATUSES.indexOf(statuses.statusOf(p - start, bit))),
      );
      yield;
    }
  }
  const provisions = numbers.map((p) => catalogue.provisionAt(p));
  return yield* answerOfInSteps(projection, choiceOfAll, resolved.value, {
    ...{ framework, systems: shown, provisions, cells },
  });
}
